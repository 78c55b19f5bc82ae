using Sijil.Mining.Logs;

namespace Sijil.Mining.Flow;

/// <summary>Two parts of a log side by side: two channels, two periods.</summary>
public sealed record Comparison(LogSide One, LogSide Other, IReadOnlyList<ArcChange> Arcs)
{
    /// <summary>Compares cases that have one value with cases that have another.</summary>
    /// <returns>Nothing when the log does not say this of its cases.</returns>
    public static Comparison? ByValue(EventLog log, string key, string one, string other)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.CaseValues.TryGetValue(key, out var values) ? Of(one, log.Where(at => values.Of(at) == one), other, log.Where(at => values.Of(at) == other)) : null;
    }

    /// <summary>Compares cases that began before a moment with those that began at it or later; a case without a time is in neither.</summary>
    public static Comparison ByTime(EventLog log, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(log);
        var name = moment.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Of($"< {name}", log.Where(at => log.Began(at) is var began && began != EventLog.NoTime && began < moment.UtcTicks), $"≥ {name}", log.Where(at => log.Began(at) >= moment.UtcTicks));
    }

    private static Comparison Of(string oneName, EventLog one, string otherName, EventLog other)
    {
        var (left, right) = (FlowGraph.Of(one), FlowGraph.Of(other));
        var arcs = right.Arcs.ToDictionary(arc => (arc.From, arc.To));
        var changes = left.Arcs.Select(arc => new ArcChange(one.Activities[arc.From], one.Activities[arc.To], arc, arcs.GetValueOrDefault((arc.From, arc.To))))
            .Concat(right.Arcs.ExceptBy(left.Arcs.Select(arc => (arc.From, arc.To)), arc => (arc.From, arc.To)).Select(arc => new ArcChange(one.Activities[arc.From], one.Activities[arc.To], null, arc)));
        var (first, second) = (LogSide.Of(oneName, one), LogSide.Of(otherName, other));
        return new(first, second, [.. changes.OrderByDescending(change => Math.Abs(ArcChange.ShareOf(change.Other, second) - ArcChange.ShareOf(change.One, first)))]);
    }
}

/// <summary>One of the two parts, in sum.</summary>
public sealed record LogSide(string Name, int Cases, int Events, int Variants, Spread Took)
{
    internal static LogSide Of(string name, EventLog log) => new(name, log.CaseCount, log.EventCount, Flow.Variants.Of(log).All.Count,
        Spread.Of(Enumerable.Range(0, log.CaseCount).Select(log.Took).OfType<TimeSpan>().Select(took => took.Ticks).ToArray()));
}

/// <summary>An arc in one part and in the other; nothing where it does not occur.</summary>
public sealed record ArcChange(string From, string To, FlowArc? One, FlowArc? Other)
{
    /// <summary>The share of the part's cases that took the arc.</summary>
    public static double ShareOf(FlowArc? arc, LogSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        return arc is null || side.Cases is 0 ? 0 : (double)arc.Cases / side.Cases;
    }
}
