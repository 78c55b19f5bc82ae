namespace Sijil.Steer.FollowUps;

/// <summary>How a follow-up stands.</summary>
internal enum FollowUpState { Assigned, EvidenceGiven, SentBack, Closed, Stopped }

/// <summary>What its owner showed.</summary>
internal sealed record GivenEvidence(string Text, string By, DateTimeOffset At);

/// <summary>What must be done after a decision, by its owner, until whoever asked for it closes it.</summary>
/// <param name="Item">The case whose decision asked for it.</param>
internal sealed record FollowUp(string Id, string Item, string Owner, string AskedBy, string Task, DateTimeOffset Due, DateTimeOffset AssignedAt, string Origin)
{
    public FollowUpState State { get; init; }
    public IReadOnlyList<GivenEvidence> Evidence { get; init; } = [];
    public int Escalations { get; init; }
    public string ClosingText { get; init; } = "";
    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsOpen => State is not (FollowUpState.Closed or FollowUpState.Stopped);

    public bool IsOverdue(DateTimeOffset now) => IsOpen && Due < now;
}
