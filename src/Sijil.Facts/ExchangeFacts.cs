using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts;

/// <summary>The case asked a register for a data element: who, about whom, for which step, by which law.</summary>
[FactName("data-asked")]
public sealed record DataAsked(string Ask, int Token, string Step, string Element, string Of, string Into) : Fact;

/// <summary>A register answered: an اطلاع that the person can see.</summary>
/// <param name="Into">Where the case keeps it, when it was answered here and at once, in the turn that asked; otherwise <see cref="DataAsked"/> has said so.</param>
[FactName("data-read")]
public sealed record DataRead(string Ask, string Element, string Of, string Step, string Entity, string System, Bilingual Basis, int Fields,
    Sealed<JsonElement> Value, string? Into = null) : Fact;

/// <summary>The exchange refused a read: no such element, no legal basis, no consent, or no live step that asked.</summary>
[FactName("data-withheld")]
public sealed record DataWithheld(string Ask, string Element, string Of, string Step, string Code, Bilingual Text) : Fact;

/// <summary>An act on the world was decided; it starts after the commit and carries this id for ever.</summary>
/// <param name="Repeats">by-id, ask-first or never: how the system takes a repetition.</param>
[FactName("effect-requested")]
public sealed record EffectRequested(string Effect, int Token, string Step, string Operation, string Repeats, Sealed<JsonElement> Inputs) : Fact;

/// <summary>The world answered. Once is enough: the same answer twice changes nothing.</summary>
[FactName("effect-answered")]
public sealed record EffectAnswered(string Effect, string Operation, string Step, string Entity, string System, Sealed<JsonElement> Outputs) : Fact;

/// <summary>The world refused, by a rule of its own: the model says what follows.</summary>
[FactName("effect-refused")]
public sealed record EffectRefused(string Effect, string Operation, string Step, string Entity, string System, string Code, Bilingual Text) : Fact;

/// <summary>A question or an effect got no usable answer; it is tried again.</summary>
[FactName("attempt-failed")]
public sealed record AttemptFailed(string Id, int Attempt, string Reason, DateTimeOffset NextAt) : Fact;

/// <summary>An answer came after the case had gone another way.</summary>
[FactName("answered-late")]
public sealed record AnsweredLate(string Id, string Reason) : Fact;

/// <summary>Something is stuck and has an owner.</summary>
[FactName("incident-opened")]
public sealed record IncidentOpened(string Incident, int Token, string Step, string Owner, string Code, Bilingual Text) : Fact;

/// <summary>Somebody asked the body whether an effect in doubt was done, and says what it answered.</summary>
[FactName("effect-settled")]
public sealed record EffectSettled(string Effect, string Operation, string Step, bool Done, Sealed<string> Evidence, Actor By) : Fact;

/// <summary>What was stuck goes on.</summary>
[FactName("incident-resolved")]
public sealed record IncidentResolved(string Incident, string How, Actor By) : Fact;

/// <summary>A message leaves the case for whoever waits for it under this key.</summary>
[FactName("message-sent")]
public sealed record MessageSent(string Message, int Token, string Step, string Name, string Key, Sealed<JsonElement> Payload) : Fact;

/// <summary>The case waits for a message under this key.</summary>
[FactName("message-awaited")]
public sealed record MessageAwaited(string Wait, int Token, string Step, string Name, string Key) : Fact;

/// <summary>The awaited message reached the case.</summary>
[FactName("message-received")]
public sealed record MessageReceived(string Message, int Token, string Step, string Name, Sealed<JsonElement> Payload) : Fact;

/// <summary>In the stream of a message's name and key: a message that waits to be fetched.</summary>
[FactName("message-posted")]
public sealed record MessagePosted(string Message, Sealed<JsonElement> Payload) : Fact;

/// <summary>In the stream of a signal: it was said, and every wait that stood there heard it.</summary>
[FactName("signal-spread")]
public sealed record SignalSpread(string Message, IReadOnlyList<string> Waits, Sealed<JsonElement> Payload) : Fact;

/// <summary>In the stream of a message's name and key: a case that waits for it.</summary>
[FactName("message-expected")]
public sealed record MessageExpected(string Wait, string Case) : Fact;

/// <summary>A child case was called.</summary>
[FactName("child-called")]
public sealed record ChildCalled(string Call, int Token, string Step, string Child, string Model, Sealed<JsonElement> Data) : Fact;

/// <summary>The child case ended and gave its data back.</summary>
[FactName("child-ended")]
public sealed record ChildEnded(string Call, string Child, string Outcome, Sealed<JsonElement> Data) : Fact;

/// <summary>A message was posted, a wait was entered, or a parent was told: the hand-over is done.</summary>
[FactName("handed")]
public sealed record Handed(string Id) : Fact;

/// <summary>A message came for a wait that the case had given up; it goes back to whoever waits next.</summary>
[FactName("message-declined")]
public sealed record MessageDeclined(string Message, string Wait, string Name, string Key) : Fact;

/// <summary>In the stream of a message's name and key: the wait it met was given up, so it waits again, before all others.</summary>
[FactName("message-returned")]
public sealed record MessageReturned(string Message, string Wait) : Fact;

/// <summary>The case holds a name that nobody else may have.</summary>
[FactName("name-held")]
public sealed record NameHeld(int Token, string Step, string Stream) : Fact;

/// <summary>A held name is free again: another was chosen, or the case ended without being completed.</summary>
[FactName("name-given-back")]
public sealed record NameGivenBack(string Stream) : Fact;
