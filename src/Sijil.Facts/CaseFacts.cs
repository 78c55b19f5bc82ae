using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts;

/// <summary>A case begins: a customer applied, a notice came in, another case called it, or a report told of it.</summary>
/// <param name="Model">The journey's process id, and <paramref name="Hash"/> the version it runs by.</param>
/// <param name="Trigger">application, notice, call.</param>
/// <param name="Proactive">Opened by what government knew, not by an application.</param>
/// <param name="Group">The group of nationalities that the customer is of, where the opener knew it (<see cref="PeopleGroup"/>); figures are taken apart by it, and of few people none is shown.</param>
[FactName("case-opened")]
public sealed record CaseOpened(string Case, string Model, string Hash, string Service, string SubService, string Entity, string Customer,
    string Trigger, bool Proactive, Actor By, Sealed<JsonElement> Data, string Start, IReadOnlyList<string> Parties,
    string? ParentCase = null, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int ParentToken = -1,
    string? Group = null) : Fact;

/// <summary>The case moved through its model: token, flow and node three by three. Node -1: the token is gone; below, what is remembered of it, as the machine's moves say.</summary>
[FactName("tokens-moved")]
public sealed record TokensMoved(IReadOnlyList<int> Moves) : Fact;

/// <summary>The day on which the customer was told the case will be done.</summary>
[FactName("promise-made")]
public sealed record PromiseMade(DateTimeOffset At) : Fact;

/// <summary>A step waits for a person: the holder owes it until due.</summary>
[FactName("step-offered")]
public sealed record StepOffered(int Token, string Step, string Holder, string Role, DateTimeOffset? Due) : Fact;

/// <summary>Someone took the step upon themselves, or was given it.</summary>
[FactName("step-assigned")]
public sealed record StepAssigned(int Token, string Step, string Assignee, Actor By) : Fact;

/// <summary>Answers kept while a form is being filled in; nothing is decided by them.</summary>
[FactName("answers-kept")]
public sealed record AnswersKept(int Token, string Step, Sealed<JsonElement> Answers, Actor By) : Fact;

/// <summary>Somebody took a part in the case: its customer had invited them to fill in and sign with them.</summary>
[FactName("party-joined")]
public sealed record PartyJoined(string Person, Actor By) : Fact;

/// <summary>A person did the step. Asked counts the fields put to them, Held those of it that a register already had.</summary>
[FactName("step-done")]
public sealed record StepDone(int Token, string Step, Actor By, Sealed<JsonElement> Answers, bool Visit, int Minutes, int Asked, int Held) : Fact;

/// <summary>A step was taken from its holder because its time ran out or another path was taken.</summary>
[FactName("step-withdrawn")]
public sealed record StepWithdrawn(int Token, string Step, string Reason) : Fact;

/// <summary>The case's own data took a value.</summary>
/// <param name="Within">The token inside whose loop or sub-process alone it is known; nothing for the whole case.</param>
[FactName("data-set")]
public sealed record DataSet(string Path, Sealed<JsonElement> Value, int? Within = null) : Fact;

/// <summary>A decision model answered: which rules held, and why, in words.</summary>
/// <param name="Version">The model's version in its author's words, beside the hash of its file.</param>
/// <param name="Trace">How it came to the answer: for each table the values asked about and what became of every rule, and the values of decisions on the way. Not kept, for it follows from the facts before and the models; whoever reads a case's story is given it. Facts of before kept it.</param>
[FactName("decision-made")]
public sealed record DecisionMade(int Token, string Step, string Model, string Decision, string Hash, IReadOnlyList<string> Rules,
    Bilingual Because, string Into, Sealed<JsonElement> Output, string Version = "", Sealed<JsonElement>? Trace = null) : Fact;

/// <summary>What is owed for this case, line by line.</summary>
[FactName("fee-set")]
public sealed record FeeSet(IReadOnlyList<FeeLine> Lines) : Fact;

/// <summary>The customer's one payment, split over the bodies that are owed.</summary>
[FactName("payment-made")]
public sealed record PaymentMade(string Payment, IReadOnlyList<FeeLine> Lines) : Fact;

/// <summary>A named advisor stands by the customer in this case.</summary>
[FactName("advisor-assigned")]
public sealed record AdvisorAssigned(string Advisor) : Fact;

/// <summary>A message was put into a person's inbox.</summary>
[FactName("notice-sent")]
public sealed record NoticeSent(string Notice, string To, string Template, Sealed<JsonElement> Arguments) : Fact;

/// <summary>A document that anyone can verify was issued.</summary>
[FactName("certificate-issued")]
public sealed record CertificateIssued(string Certificate, string Type, string Issuer, string Person, Sealed<string> Holder,
    Sealed<JsonElement> Fields, DateOnly IssuedOn, DateOnly? ValidUntil) : Fact;

/// <summary>A document was taken back: from then on it proves nothing, and whoever verifies it is told so.</summary>
/// <param name="Person">Whose document it was; the reason is theirs to read.</param>
[FactName("certificate-revoked")]
public sealed record CertificateRevoked(string Certificate, string Type, string Issuer, string Person, Sealed<string> Why, Actor By) : Fact;

/// <summary>A timer is set; when it rings the case goes on. Token -1: it is the process's own.</summary>
/// <param name="Left">How often it rings again after that; nothing where it rings once.</param>
[FactName("timer-set")]
public sealed record TimerSet(int Token, string Step, DateTimeOffset At, int? Left = null) : Fact;

/// <summary>A timer rang.</summary>
[FactName("timer-fired")]
public sealed record TimerFired(int Token, string Step) : Fact;

/// <summary>An event is waited for no more, for another has taken its scope.</summary>
[FactName("event-closed")]
public sealed record EventClosed(int Token, string Step) : Fact;

/// <summary>What the case counted when it ended; scorecards read only this and <see cref="CaseOpened"/>.</summary>
/// <param name="Outcome">completed, refused or stopped.</param>
/// <param name="Touches">Steps done by staff.</param>
/// <param name="Assisted">Steps of the customer that staff or a partner did for them.</param>
/// <param name="Minutes">Minutes of staff handling.</param>
/// <param name="Asked">Fields put to a person; <paramref name="Held"/> of them a register already had; <paramref name="Fetched"/> came from registers.</param>
[FactName("case-closed")]
public sealed record CaseClosed(string Case, string Outcome, int Touches, int Assisted, int Visits, int Minutes, int Asked, int Held,
    int Fetched, decimal Fees) : Fact;

/// <summary>The customer said how it was, from 1 to 5.</summary>
[FactName("customer-rated")]
public sealed record CustomerRated(string Case, int Score, string Channel, Actor? By = null) : Fact;

/// <summary>A member of staff looked at a person's case, for a reason that the person can read.</summary>
[FactName("person-viewed")]
public sealed record PersonViewed(string Person, string Case, string Purpose, Actor By) : Fact;

/// <summary>In the stream of the record's words: those that its turns say by number from now on, in the order of their numbers.</summary>
[FactName("words-learned")]
public sealed record WordsLearned(IReadOnlyList<string> Words) : Fact;
