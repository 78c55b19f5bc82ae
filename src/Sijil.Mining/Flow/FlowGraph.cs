using Sijil.Mining.Logs;

namespace Sijil.Mining.Flow;

/// <summary>What follows what: the activities of a log and, from each to the next, how often and how long it took.</summary>
public sealed record FlowGraph(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowArc> Arcs)
{
    public long Cases { get; init; }

    public long Events { get; init; }

    /// <summary>Counts a log; the times of each arc are exact.</summary>
    public static FlowGraph Of(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new FlowCount(log).Graph();
    }
}

/// <summary>An activity: how often it was done, in how many cases, and how often it was a case's first or last.</summary>
public sealed record FlowNode(string Name, long Count, long Cases, long Starts, long Ends);

/// <summary>From one activity directly to another, as indexes of the graph's nodes.</summary>
/// <param name="Count">How often.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="Times">How long it took, of those whose two moments are known and run forwards.</param>
/// <param name="Backwards">How often the second moment lies before the first; not part of the times.</param>
public sealed record FlowArc(int From, int To, long Count, long Cases, Spread Times, long Backwards = 0);

/// <summary>How a number of spans of time are spread.</summary>
/// <param name="Count">How many spans.</param>
public readonly record struct Spread(long Count, TimeSpan Total, TimeSpan Median, TimeSpan P90, TimeSpan Least, TimeSpan Most)
{
    public TimeSpan Mean => Count is 0 ? TimeSpan.Zero : new(Total.Ticks / Count);

    /// <summary>Of spans in ticks, which are put in order for it.</summary>
    public static Spread Of(Span<long> spans)
    {
        if (spans.IsEmpty) return default;

        spans.Sort();
        var total = 0L;
        foreach (var span in spans) total += span;
        var middle = spans.Length / 2;
        var median = spans.Length % 2 is 1 ? spans[middle] : spans[middle - 1] + (spans[middle] - spans[middle - 1]) / 2;
        return new(spans.Length, new(total), new(median), new(spans[Nearest(spans.Length, 9, 10)]), new(spans[0]), new(spans[^1]));
    }

    /// <summary>The place of a quantile by nearest rank.</summary>
    internal static int Nearest(int count, int part, int of) => Math.Max(0, (int)(((long)count * part + of - 1) / of) - 1);
}
