namespace Sijil.Record;

/// <summary>Which cases are asked for; what is null does not narrow.</summary>
public sealed record CaseFilter
{
    /// <summary>The model.</summary>
    public string? Journey { get; init; }

    /// <summary>The service code.</summary>
    public string? Service { get; init; }

    /// <summary>The customer.</summary>
    public string? Customer { get; init; }

    /// <summary>Who must act now.</summary>
    public string? Holder { get; init; }

    /// <summary>The step.</summary>
    public string? Step { get; init; }

    /// <summary>The status.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>The kind of origin.</summary>
    public OriginKind? Kind { get; init; }

    /// <summary>Opened at or after.</summary>
    public DateTimeOffset? OpenedFrom { get; init; }

    /// <summary>Opened before.</summary>
    public DateTimeOffset? OpenedBefore { get; init; }

    /// <summary>Promised before.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only ids below this one: the last of the page before (rows come newest id first).</summary>
    public string? Below { get; init; }
}

/// <summary>Which open tasks are asked for; what is null does not narrow.</summary>
public sealed record WorkFilter
{
    /// <summary>The case.</summary>
    public string? Case { get; init; }

    /// <summary>Whose queue.</summary>
    public string? Holder { get; init; }

    /// <summary>The role that may do it.</summary>
    public string? Role { get; init; }

    /// <summary>Who has taken it.</summary>
    public string? Assignee { get; init; }

    /// <summary>The step.</summary>
    public string? Step { get; init; }

    /// <summary>Only tasks of cases that this person may see.</summary>
    public string? Party { get; init; }
}

/// <summary>The rows of cases and of open tasks, as of the last commit.</summary>
public interface ICaseRows
{
    /// <summary>One case.</summary>
    ValueTask<CaseRow?> Find(string id, CancellationToken cancel);

    /// <summary>The cases that a person may see, newest first.</summary>
    ValueTask<IReadOnlyList<CaseRow>> OfParty(string person, int max, CancellationToken cancel);

    /// <summary>Takes due cases (<c>WakeAt</c> at or before now, no live lease) for five seconds; a turn of the case ends the lease.</summary>
    ValueTask<IReadOnlyList<CaseRow>> ClaimDue(DateTimeOffset now, int max, string holder, CancellationToken cancel);

    /// <summary>Takes the lease of a case for five seconds, or prolongs it; no while another holds one.</summary>
    ValueTask<bool> Hold(string id, string holder, CancellationToken cancel);

    /// <summary>Gives one lease back.</summary>
    ValueTask Release(string id, string holder, CancellationToken cancel);

    /// <summary>The earliest time at which a case without a live lease is due; null when none waits.</summary>
    ValueTask<DateTimeOffset?> NextDue(CancellationToken cancel);

    /// <summary>Every case in the order of ids, a page at a time.</summary>
    ValueTask<IReadOnlyList<CaseRow>> All(string after, int max, CancellationToken cancel);

    /// <summary>Cases that are not closed in the order of ids, a page at a time.</summary>
    ValueTask<IReadOnlyList<CaseRow>> Open(string after, int max, CancellationToken cancel);

    /// <summary>Open tasks, the earliest promise first.</summary>
    ValueTask<IReadOnlyList<WorkRow>> Work(WorkFilter filter, int max, CancellationToken cancel);

    /// <summary>Cases by what is known of them, newest id first.</summary>
    ValueTask<IReadOnlyList<CaseRow>> Search(CaseFilter filter, int max, CancellationToken cancel);

    /// <summary>How many cases there are of a kind.</summary>
    ValueTask<long> Count(CaseFilter filter, CancellationToken cancel);
}
