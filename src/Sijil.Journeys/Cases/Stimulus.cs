using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>What reaches a case from outside; a turn turns it into facts.</summary>
public abstract record Stimulus;

/// <summary>A case is to begin. The same <see cref="Case"/> twice opens it once.</summary>
public sealed record Opening : Stimulus
{
    public required string Case { get; init; }
    public required string Model { get; init; }
    public required string Service { get; init; }
    public string SubService { get; init; } = "";
    public required string Entity { get; init; }
    public required string Customer { get; init; }
    public required Actor By { get; init; }
    public required Origin Origin { get; init; }
    /// <summary>application, notice or call.</summary>
    public string Trigger { get; init; } = "application";
    public bool Proactive { get; init; }
    public JsonObject Data { get; init; } = [];
    public IReadOnlyList<string> Parties { get; init; } = [];
    public string? ParentCase { get; init; }
    public int ParentToken { get; init; } = -1;

    /// <summary>The group of nationalities that the customer is of, where the opener knows it.</summary>
    public string? Group { get; init; }
}

/// <summary>A person finished a step.</summary>
/// <param name="Token">The ticket of the offer that is answered (<see cref="StepView.Token"/>).</param>
/// <param name="Asked">Fields put to them, <paramref name="Held"/> of which a register already had.</param>
public sealed record StepAnswer(int Token, Actor By, JsonObject Answers, int Asked = 0, int Held = 0, int? Minutes = null) : Stimulus;

/// <summary>Answers to keep until the person goes on.</summary>
public sealed record AnswersDraft(int Token, Actor By, JsonObject Answers) : Stimulus;

/// <summary>Somebody takes the part in the case to which its customer invited them.</summary>
public sealed record Joining(string Person, Actor By) : Stimulus;

/// <summary>Someone takes the step, or is given it.</summary>
public sealed record Assignment(int Token, string Assignee, Actor By) : Stimulus;

/// <summary>A step goes to another member of staff, with a reason.</summary>
public sealed record HandingOver(int Token, string To, string Why, Actor By) : Stimulus;

/// <summary>A body is asked to see to a step that does not move.</summary>
/// <param name="To">The body's code.</param>
public sealed record Escalating(int Token, string To, string Why, Actor By) : Stimulus;

/// <summary>Another advisor stands by the customer, with a reason.</summary>
public sealed record AdvisorChange(string To, string Why, Actor By) : Stimulus;

/// <summary>A system answered, refused or failed.</summary>
public sealed record EffectReply(string Id, ExchangeReply Reply) : Stimulus;

/// <summary>The clock passed the case's wake-up time.</summary>
public sealed record Woken : Stimulus;

/// <summary>A message found the wait of this case.</summary>
public sealed record MessageArrival(string Message, string Wait, string Name, string Key, JsonNode Payload) : Stimulus;

/// <summary>A post or an expectation stands in the message's stream, or the parent was told: nothing more to do.</summary>
public sealed record Delivered(string Id) : Stimulus;

/// <summary>A called case ended.</summary>
public sealed record ChildReply(string Call, string Child, string Outcome, JsonObject Data) : Stimulus;

/// <summary>The case that called this one went another way.</summary>
public sealed record Stopping : Stimulus;

/// <summary>Its owner has looked into an incident: what was stuck is tried again, at once.</summary>
public sealed record Remedy(string Incident, Actor By, string Why = "") : Stimulus;

/// <summary>What a stuck step was to do is taken as done, on somebody's authority.</summary>
/// <param name="Answer">What its operation would have answered, by the names of its outputs.</param>
public sealed record Skipping(string Incident, JsonObject Answer, string Why, Actor By) : Stimulus;

/// <summary>What a stuck case knows is changed, and the stuck step tried again.</summary>
/// <param name="Path">The dotted data path.</param>
public sealed record DataChange(string Incident, string Path, JsonNode? Value, string Why, Actor By) : Stimulus;

/// <summary>A stuck case is put at another step of its model.</summary>
/// <param name="To">The step's id.</param>
public sealed record TokenShift(string Incident, string To, string Why, Actor By) : Stimulus;

/// <summary>The owner of an effect in doubt has asked the body: it was done, and answered this, or it was not done.</summary>
/// <param name="Evidence">By what it is known.</param>
/// <param name="Answer">What the body's system gave, by the names of the operation's outputs; empty where it was not done.</param>
public sealed record Settlement(string Incident, bool Done, string Evidence, JsonObject Answer, Actor By) : Stimulus;

/// <summary>An effect that must not be repeated blindly is about to be tried by whoever saw it due then.</summary>
public sealed record Beginning(string Id, DateTimeOffset DueAt) : Stimulus;

/// <summary>The customer says how it was.</summary>
public sealed record Rating(int Score, string Channel, Actor? By = null) : Stimulus;

/// <summary>A member of staff looks at the case, for a reason.</summary>
public sealed record Viewing(string Purpose, Actor By) : Stimulus;

/// <summary>On the virtual clock: an opening that is not made before its time.</summary>
internal sealed record Arrival(Func<Opening> Make) : Stimulus;

/// <summary>On the virtual clock: the time of another attempt has come. It writes nothing.</summary>
internal sealed record Retry(string Id, int Attempt) : Stimulus;
