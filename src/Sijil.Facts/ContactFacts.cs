using Sijil.Record;

namespace Sijil.Facts;

/// <summary>An advisor asked a person whether they may look at everything that the person has with government.</summary>
/// <param name="Code">What the person reads out to say yes in the same session; it is the person's.</param>
[FactName("consent-asked")]
public sealed record ConsentAsked(string Consent, string Person, string Advisor, string Purpose, Sealed<string> Code, Actor By) : Fact;

/// <summary>The person said yes, until a time.</summary>
/// <param name="Way">portal, where the person said so signed in; code, where they read it out to the advisor.</param>
[FactName("consent-given")]
public sealed record ConsentGiven(string Consent, string Person, string Advisor, string Way, DateTimeOffset Until, Actor By) : Fact;

/// <summary>A wrong code was said for a consent.</summary>
[FactName("consent-mistyped")]
public sealed record ConsentMistyped(string Consent, string Person, Actor By) : Fact;

/// <summary>The person said no.</summary>
[FactName("consent-declined")]
public sealed record ConsentDeclined(string Consent, string Person, string Advisor, Actor By) : Fact;

/// <summary>A consent ended before its time: the person took it back, or the advisor was done.</summary>
[FactName("consent-ended")]
public sealed record ConsentEnded(string Consent, string Person, string Advisor, Actor By) : Fact;

/// <summary>A member of staff looked at a person as a whole, by a consent; the person reads it among who read their data.</summary>
[FactName("person-consulted")]
public sealed record PersonConsulted(string Person, string Consent, string Purpose, Actor By) : Fact;

/// <summary>A person and government were in touch.</summary>
/// <param name="Channel">A channel of models/words/channels.json.</param>
/// <param name="Case">What it was about; nothing where empty.</param>
[FactName("contact-made")]
public sealed record ContactMade(string Contact, string Person, string Channel, bool Outgoing, string Topic, string Case, Sealed<string> Note, Actor By) : Fact;

/// <summary>Somebody walked in and took a number.</summary>
[FactName("ticket-taken")]
public sealed record TicketTaken(string Ticket, string Person, int Number, DateOnly Day, string Topic, Actor By) : Fact;

/// <summary>A number was called to a desk.</summary>
[FactName("ticket-called")]
public sealed record TicketCalled(string Ticket, string Person, Actor By) : Fact;

/// <summary>Whoever held a number was served, or did not come.</summary>
/// <param name="Outcome">served or gone.</param>
[FactName("ticket-closed")]
public sealed record TicketClosed(string Ticket, string Person, string Outcome, Actor By) : Fact;

/// <summary>A person and an advisor will meet.</summary>
/// <param name="Channel">centre, call-centre or another channel.</param>
[FactName("appointment-booked")]
public sealed record AppointmentBooked(string Appointment, string Person, string Advisor, DateTimeOffset At, string Channel, string Topic, Actor By) : Fact;

/// <summary>What became of an appointment.</summary>
/// <param name="Outcome">kept, missed or cancelled.</param>
[FactName("appointment-ended")]
public sealed record AppointmentEnded(string Appointment, string Person, string Outcome, Actor By) : Fact;

/// <summary>Somebody gave a person their word, with a date.</summary>
/// <param name="Case">What it is about; nothing where empty.</param>
[FactName("word-given")]
public sealed record WordGiven(string Promise, string Person, string Case, DateOnly On, Sealed<string> What, Actor By) : Fact;

/// <summary>A word was kept, and when.</summary>
[FactName("word-kept")]
public sealed record WordKept(string Promise, string Person, DateOnly On, Actor By) : Fact;

/// <summary>A question found no answer; what might name somebody is left out of its words.</summary>
/// <param name="Place">Where it was asked: portal or desk.</param>
[FactName("answer-missed")]
public sealed record AnswerMissed(string Words, string Language, string Place) : Fact;

/// <summary>Somebody will write the answer that was missing.</summary>
[FactName("answer-gap-taken")]
public sealed record AnswerGapTaken(string Words, Actor By) : Fact;

/// <summary>The answer that was missing is written.</summary>
[FactName("answer-gap-closed")]
public sealed record AnswerGapClosed(string Words, string Answer, Actor By) : Fact;

/// <summary>A step went from one member of staff to another, with a reason.</summary>
[FactName("step-handed-over")]
public sealed record StepHandedOver(int Token, string Step, string From, string To, Sealed<string> Why, Actor By) : Fact;

/// <summary>Somebody asked a body to see to a step that does not move.</summary>
[FactName("step-escalated")]
public sealed record StepEscalated(int Token, string Step, string To, Sealed<string> Why, Actor By) : Fact;

/// <summary>Another advisor stands by the customer from here on.</summary>
[FactName("advisor-handed-over")]
public sealed record AdvisorHandedOver(string From, string To, Sealed<string> Why, Actor By) : Fact;
