using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>A case as pages and other rooms see it.</summary>
public sealed record CaseView(string Id, string Model, string Hash, string Service, string SubService, string Entity, string Customer, string Trigger, bool Proactive,
    DateTimeOffset OpenedAt, DateTimeOffset? Promise, string Outcome, string Advisor, bool Paid, Origin Origin, long Version,
    IReadOnlyList<string> Parties, IReadOnlyList<StepView> Steps, IReadOnlyList<WaitView> Waiting, IReadOnlyList<IncidentView> Incidents, IReadOnlyList<FeeLine> Fee,
    IReadOnlyList<LiveToken> Tokens)
{
    private JsonObject? data;

    /// <summary>Makes the copy that is shown.</summary>
    public Func<JsonObject>? Known { private get; init; }

    /// <summary>What the case knows; a copy, made when it is first asked for.</summary>
    public JsonObject Data => data ??= Known?.Invoke() ?? [];

    public bool IsOpen => Outcome.Length == 0;

    /// <summary>The node ids at which the case stands now.</summary>
    public IReadOnlyList<string> LiveNodes => [.. Tokens.Select(token => token.Node)];
}

/// <summary>An open step of a case; the draft is what the person has filled in so far.</summary>
/// <param name="Token">The ticket of this offer of the step: it is never used again in the case, so a stale form answers nothing.</param>
public sealed record StepView(int Token, string Step, string NameAr, string NameEn, string Holder, string Role, string? Assignee, string Form, bool IsPayment,
    DateTimeOffset OfferedAt, DateTimeOffset? Due, JsonObject Draft);

/// <summary>A step of a model, open or not: what it is called, what it asks and who does it.</summary>
public sealed record StepCard(string Step, Bilingual Name, string Form, string Role);

/// <summary>A system or a message that the case waits for.</summary>
public sealed record WaitView(string Kind, string Name, string Step, string Holder, DateTimeOffset Since, int Attempt, DateTimeOffset NextAt);

/// <summary>Something stuck: whose it is, why, since when, and what can be done about it.</summary>
/// <param name="IsLate">A time limit has passed; nothing is held up by it.</param>
/// <param name="Acts">retry, settle, change, skip, move.</param>
/// <param name="Places">The ids of the steps to which the case may be moved.</param>
public sealed record IncidentView(string Id, string Step, string Owner, string Code, DateTimeOffset Since, Bilingual Text, bool IsLate,
    IReadOnlyList<string> Acts, IReadOnlyList<string> Places);

public sealed record LiveToken(int Id, string Node);

/// <summary>One fact of a case's story.</summary>
public sealed record StoryFact(FactAddress Address, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, Fact Fact);
