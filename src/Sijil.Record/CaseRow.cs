namespace Sijil.Record;

/// <summary>How a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Somebody or something still has to act.</summary>
    Open,

    /// <summary>Ended.</summary>
    Closed,

    /// <summary>Stuck, with an owner who must decide.</summary>
    Incident,
}

/// <summary>A case as lists and the engine need it; written in the turn itself, so always right.</summary>
public sealed record CaseRow
{
    /// <summary>The case.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the case's stream after the turn that wrote this row.</summary>
    public required long Version { get; init; }

    /// <summary>The model that the case runs.</summary>
    public required string Journey { get; init; }

    /// <summary>The service code, empty when none.</summary>
    public required string Service { get; init; }

    /// <summary>The person whose case it is, empty when none.</summary>
    public required string Customer { get; init; }

    /// <summary>Who must act now: an entity's code, <c>customer</c>, <c>advisor</c>, or empty.</summary>
    public required string Holder { get; init; }

    /// <summary>The step at which the case rests.</summary>
    public required string Step { get; init; }

    /// <summary>Open, closed, or stuck.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>When the case opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The promise date.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The earliest timer or retry; null when nothing is waited for.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>Where the case comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The engine's state of the case.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The persons who may see it.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The open tasks; null leaves them unchanged. Not filled when a row is read: ask <see cref="ICaseRows.Work"/>.</summary>
    public IReadOnlyList<WorkRow>? Work { get; init; }
}

/// <summary>An open task in somebody's queue.</summary>
public sealed record WorkRow(
    string Case, string Task, string Holder, string Role, string? Assignee, string Step, DateTimeOffset OfferedAt, DateTimeOffset? Due);
