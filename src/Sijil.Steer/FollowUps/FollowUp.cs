using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Steer.FollowUps;

/// <summary>How a follow-up stands.</summary>
internal enum FollowUpState { Assigned, EvidenceGiven, SentBack, Closed, Stopped }

/// <summary>What its owner showed.</summary>
internal sealed record GivenEvidence(string Text, string By, DateTimeOffset At);

/// <summary>What must be done after a decision, by its owner, until whoever asked for it closes it.</summary>
/// <param name="Item">What asked for it: a موضوع, a meeting, an assessment.</param>
internal sealed record FollowUp(string Id, string Item, string Owner, string AskedBy, string Task, DateTimeOffset Due, DateTimeOffset AssignedAt, string Origin)
{
    public static readonly IReadOnlyList<string> Kinds = ["assignment", "recommendation", "improvement", "finding"];

    public string Kind { get; init; } = "assignment";
    public string AskedRole { get; init; } = "secretary";
    public Bilingual? Title { get; init; }
    public string Confidentiality { get; init; } = "";

    /// <summary>The route of the item that asked for it; a member who is to know of a secret one sits on a body of it.</summary>
    public string Route { get; init; } = "";

    /// <summary>The indicator that must have changed, and to what; empty where its effect is not counted.</summary>
    public string Indicator { get; init; } = "";
    public decimal? Target { get; init; }

    /// <summary>What it was done by, as its owner last named it: a case, or a journey.</summary>
    public string Work { get; init; } = "";

    public FollowUpState State { get; init; }
    public IReadOnlyList<GivenEvidence> Evidence { get; init; } = [];
    public int Reminders { get; init; }
    public int Escalations { get; init; }

    /// <summary>How often its date was moved.</summary>
    public int Moves { get; init; }
    public string ClosingText { get; init; } = "";
    public DateTimeOffset? ClosedAt { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is not (FollowUpState.Closed or FollowUpState.Stopped);

    /// <summary>Somebody says that it is done.</summary>
    [JsonIgnore]
    public bool IsClaimed => State is FollowUpState.EvidenceGiven or FollowUpState.Closed;

    /// <summary>Whether the record itself can say that it worked.</summary>
    [JsonIgnore]
    public bool HasEffect => Work.Length > 0 || Indicator.Length > 0;

    public bool IsOverdue(DateTimeOffset now) => IsOpen && Due < now;
}
