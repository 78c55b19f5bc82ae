namespace Sijil.Mining.Logs;

/// <summary>What may be doubtful about the facts of a log, though the file is well formed.</summary>
public enum FindingKind
{
    /// <summary>A case in which nothing happened.</summary>
    EmptyCase,
    /// <summary>Two cases of one name; they are kept apart.</summary>
    SameName,
    /// <summary>An event that does not say what was done; it is counted under an empty name.</summary>
    NoActivity,
    /// <summary>An event that does not say when; the ways to it and from it have no time.</summary>
    NoTime,
    /// <summary>An event before the one that stands before it: clocks disagree, or lines are out of order.</summary>
    BackInTime,
    /// <summary>The same was done in the same case at the same moment by the same hands twice.</summary>
    Duplicate,
    /// <summary>An activity that was begun and never finished.</summary>
    NeverEnded,
    /// <summary>An activity that was finished and not begun before, where the case says of others that they were begun.</summary>
    EndBeforeStart,
    /// <summary>An event that belongs to no case; it is left out.</summary>
    LooseEvent,
}

/// <summary>One doubtful thing: in which case, at which line of the file, about which activity.</summary>
public sealed record Finding(FindingKind Kind, string Case, int Line, string Activity);

/// <summary>Everything doubtful of a log: counted in full, listed up to a thousand of each kind.</summary>
public sealed class Findings
{
    /// <summary>So many of one kind are listed; more are only counted.</summary>
    public const int Listed = 1000;
    private readonly Dictionary<FindingKind, int> counts = [];
    private readonly List<Finding> list = [];

    public IReadOnlyList<Finding> List => list;

    public IReadOnlyDictionary<FindingKind, int> Counts => counts;

    public int this[FindingKind kind] => counts.GetValueOrDefault(kind);

    internal void Add(FindingKind kind, string @case, int line, string activity = "", int times = 1)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + times;
        if (counts[kind] <= Listed) list.Add(new(kind, @case, line, activity));
    }
}
