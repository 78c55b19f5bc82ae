namespace Sijil.Mining.Logs;

/// <summary>An event log in columns: activities, hands and moments as numbers, the events of a case side by side.</summary>
public sealed class EventLog
{
    /// <summary>Stands where an event does not say when it happened.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>Stands where an event does not say in whose hands it was.</summary>
    public const int Nobody = -1;

    internal EventLog() { }

    /// <summary>The names of what was done, each once.</summary>
    public required IReadOnlyList<string> Activities { get; init; }
    public required IReadOnlyList<string> Resources { get; init; }
    public required IReadOnlyList<string> Groups { get; init; }
    public required IReadOnlyList<string> Cases { get; init; }

    /// <summary>What the log says of whole cases, by key.</summary>
    public IReadOnlyDictionary<string, CaseValues> CaseValues { get; init; } = new Dictionary<string, CaseValues>();

    internal int[] Starts { get; init; } = [];
    internal int[] Activity { get; init; } = [];
    internal long[] At { get; init; } = [];
    internal int[] Resource { get; init; } = [];
    internal int[] Group { get; init; } = [];

    public int CaseCount => Cases.Count;

    public int EventCount => Activity.Length;

    /// <summary>What was done in a case, as indexes of <see cref="Activities"/>.</summary>
    public ReadOnlySpan<int> ActivitiesOf(int @case) => Activity.AsSpan(Starts[@case], Starts[@case + 1] - Starts[@case]);

    /// <summary>When, in ticks of UTC, or <see cref="NoTime"/>.</summary>
    public ReadOnlySpan<long> TimesOf(int @case) => At.AsSpan(Starts[@case], Starts[@case + 1] - Starts[@case]);

    /// <summary>In whose hands, as indexes of <see cref="Resources"/>, or <see cref="Nobody"/>.</summary>
    public ReadOnlySpan<int> ResourcesOf(int @case) => Resource.AsSpan(Starts[@case], Starts[@case + 1] - Starts[@case]);

    /// <summary>In which unit, as indexes of <see cref="Groups"/>, or <see cref="Nobody"/>.</summary>
    public ReadOnlySpan<int> GroupsOf(int @case) => Group.AsSpan(Starts[@case], Starts[@case + 1] - Starts[@case]);

    /// <summary>From the earliest moment of the case to its latest; nothing when no event says when it happened.</summary>
    public TimeSpan? Took(int @case)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var at in TimesOf(@case))
        {
            if (at == NoTime) continue;
            (first, last) = (Math.Min(first, at), Math.Max(last, at));
        }
        return first == long.MaxValue ? null : new TimeSpan(last - first);
    }

    /// <summary>The earliest moment of the case, in ticks of UTC, or <see cref="NoTime"/>.</summary>
    public long Began(int @case)
    {
        var first = long.MaxValue;
        foreach (var at in TimesOf(@case)) if (at != NoTime) first = Math.Min(first, at);
        return first == long.MaxValue ? NoTime : first;
    }

    /// <summary>A log of the chosen cases only; names keep their indexes.</summary>
    public EventLog Where(Func<int, bool> isChosen)
    {
        var chosen = Enumerable.Range(0, CaseCount).Where(isChosen).ToArray();
        var starts = new int[chosen.Length + 1];
        for (var at = 0; at < chosen.Length; at++) starts[at + 1] = starts[at] + Starts[chosen[at] + 1] - Starts[chosen[at]];
        return new()
        {
            Activities = Activities, Resources = Resources, Groups = Groups, Cases = [.. chosen.Select(@case => Cases[@case])],
            CaseValues = CaseValues.ToDictionary(column => column.Key, column => column.Value.Of(chosen)), Starts = starts,
            Activity = Copy(Activity, chosen, starts), At = Copy(At, chosen, starts), Resource = Copy(Resource, chosen, starts), Group = Copy(Group, chosen, starts),
        };
    }

    private T[] Copy<T>(T[] column, int[] chosen, int[] starts)
    {
        var copy = new T[starts[^1]];
        for (var at = 0; at < chosen.Length; at++) Array.Copy(column, Starts[chosen[at]], copy, starts[at], starts[at + 1] - starts[at]);
        return copy;
    }
}

/// <summary>One thing that a log says of its cases: the different values, and which of them each case has.</summary>
public sealed record CaseValues(IReadOnlyList<string> Values, IReadOnlyList<int> Codes)
{
    /// <returns>The value of the case; nothing when the log does not say it.</returns>
    public string? Of(int @case) => @case < Codes.Count && Codes[@case] >= 0 ? Values[Codes[@case]] : null;

    internal CaseValues Of(int[] cases) => this with { Codes = [.. cases.Select(@case => @case < Codes.Count ? Codes[@case] : -1)] };
}
