namespace Sijil.Mining.Discovery;

/// <summary>A part of a log while a tree is discovered: each different trace once with how often, its activities numbered from zero in the order of their names.</summary>
internal sealed class SubLog
{
    private readonly Dictionary<TraceKey, long> traces = [];

    public SubLog(IReadOnlyList<string> names) => Names = names;

    /// <summary>The activities by number; a part may name some that it has lost.</summary>
    public IReadOnlyList<string> Names { get; private set; }

    public int Size => Names.Count;

    public long Empty { get; private set; }

    public IReadOnlyDictionary<TraceKey, long> Traces => traces;

    public long Count => Empty + traces.Values.Sum();

    public void Add(ReadOnlySpan<int> trace, long times)
    {
        if (trace.IsEmpty)
        {
            Empty += times;
            return;
        }
        var key = new TraceKey(trace.ToArray());
        traces[key] = traces.GetValueOrDefault(key) + times;
    }

    public SubLog WithoutEmpty()
    {
        var part = new SubLog(Names);
        foreach (var (trace, times) in traces) part.Add(trace.Steps, times);
        return part;
    }

    /// <summary>Only the given activities, numbered anew; traces of which nothing is left stay, empty.</summary>
    public SubLog Only(IReadOnlyList<int> chosen)
    {
        var (part, map) = Part(chosen);
        part.Empty = Empty;
        var kept = new List<int>();
        foreach (var (trace, times) in traces)
        {
            kept.Clear();
            foreach (var step in trace.Steps) if (map[step] >= 0) kept.Add(map[step]);
            part.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept), times);
        }
        return part;
    }

    /// <summary>An empty log of the given activities, and their new numbers by the old ones.</summary>
    public (SubLog Log, int[] Map) Part(IReadOnlyList<int> chosen)
    {
        var map = new int[Size];
        Array.Fill(map, -1);
        var ordered = chosen.Order().ToArray();
        for (var at = 0; at < ordered.Length; at++) map[ordered[at]] = at;
        return (new SubLog([.. ordered.Select(old => Names[old])]), map);
    }
}

/// <summary>A trace as the key of a table.</summary>
internal readonly struct TraceKey(int[] steps) : IEquatable<TraceKey>
{
    private readonly int hash = unchecked((int)Flow.Variants.HashOf(steps));

    public ReadOnlySpan<int> Steps => steps;

    public int Length => steps.Length;

    public bool Equals(TraceKey other) => hash == other.hash && Steps.SequenceEqual(other.Steps);

    public override bool Equals(object? obj) => obj is TraceKey other && Equals(other);

    public override int GetHashCode() => hash;
}
