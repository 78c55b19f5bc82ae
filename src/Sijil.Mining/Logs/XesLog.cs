namespace Sijil.Mining.Logs;

/// <summary>An XES log put into columns; the events of a case keep the order of the file.</summary>
public static class XesLog
{
    /// <summary>Reads all traces. What the file has wrong stands in the reading, what its facts have doubtful in the findings.</summary>
    /// <param name="progress">Told the number of cases so far, now and then.</param>
    public static (EventLog Log, Findings Findings) Load(XesReading reading, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var builder = new EventLogBuilder();
        var count = 0;
        foreach (var trace in reading.Traces)
        {
            builder.Add(CaseOf(trace));
            if (++count % 1000 is 0) progress?.Invoke(count);
        }
        builder.Loose(reading.LooseEvents);
        return (builder.Build(), builder.Findings);
    }

    private static RawCase CaseOf(XesTrace trace) => new(trace.Name, trace.Line, [.. trace.Events.Select(EventOf)])
    {
        Values = [.. trace.Attributes.Where(Says).Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Text))],
    };

    private static RawEvent EventOf(XesEvent step) => new(step.Activity, step.At, step.Resource, step.Group, step.Transition, step.Line);

    private static bool Says(XesAttribute attribute) => attribute.Key is not "concept:name" && attribute.Kind is XesKind.String or XesKind.Boolean or XesKind.Int;
}
