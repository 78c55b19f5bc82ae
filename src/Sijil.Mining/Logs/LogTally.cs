namespace Sijil.Mining.Logs;

/// <summary>Sums up an event log while its traces pass.</summary>
public sealed class LogTally
{
    private readonly HashSet<string> activities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> variants = new(StringComparer.Ordinal);
    private readonly List<double> days = [];
    private int traces;
    private int events;
    private int handoversOfResource;
    private int handoversOfGroup;

    /// <summary>Counts one case.</summary>
    public void Add(XesTrace trace)
    {
        traces++;
        events += trace.Events.Count;
        foreach (var @event in trace.Events) activities.Add(@event.Activity);

        var variant = string.Join('\u001f', trace.Events.Select(@event => @event.Activity));
        variants[variant] = variants.GetValueOrDefault(variant) + 1;

        if (Took(trace) is { } took) days.Add(took.TotalDays);
        handoversOfResource += Handovers(trace, @event => @event.Resource);
        handoversOfGroup += Handovers(trace, @event => @event.Group);
    }

    /// <summary>The sum of what has passed so far.</summary>
    public LogSummary Summary() => new(
        traces, events, activities.Count, variants.Count, variants.Values.DefaultIfEmpty().Max(),
        Median(), days.DefaultIfEmpty().Average(), handoversOfResource, handoversOfGroup);

    /// <returns>From the earliest moment of the case to its latest; nothing when no event says when it happened.</returns>
    public static TimeSpan? Took(XesTrace trace)
    {
        var moments = trace.Events.Select(@event => @event.At);
        return moments.Max() - moments.Min();
    }

    /// <returns>How often two consecutive events of the case were in different hands; an event in unknown hands hands nothing over.</returns>
    public static int Handovers(XesTrace trace, Func<XesEvent, string?> hands)
    {
        var count = 0;
        string? before = null;
        foreach (var @event in trace.Events)
        {
            var now = hands(@event);
            if (before is not null && now is not null && now != before) count++;
            before = now;
        }
        return count;
    }

    private double Median()
    {
        if (days.Count is 0) return 0;

        var sorted = days.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 is 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
