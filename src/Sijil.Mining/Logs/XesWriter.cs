using System.Globalization;
using System.Xml;

namespace Sijil.Mining.Logs;

/// <summary>Writes an event log in XES (IEEE 1849) as a stream: what the reader reads of it is what was given.</summary>
public static class XesWriter
{
    private static readonly (string Name, string Prefix)[] Extensions =
        [("Concept", "concept"), ("Organizational", "org"), ("Time", "time"), ("Lifecycle", "lifecycle"), ("Semantic", "semantic"), ("Identity", "identity"), ("Cost", "cost")];

    /// <summary>Writes the traces in their order; the caller packs and closes the stream.</summary>
    public static void Write(Stream xml, IReadOnlyList<XesAttribute> log, IEnumerable<XesTrace> traces)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(traces);
        using var writer = XmlWriter.Create(xml, new() { Indent = true, CloseOutput = false });
        writer.WriteStartElement("log");
        writer.WriteAttributeString("xes.version", "1849.2016");
        writer.WriteAttributeString("xes.features", "nested-attributes");
        foreach (var (name, prefix) in Extensions) WriteExtension(writer, name, prefix);
        foreach (var attribute in log) Write(writer, attribute);
        foreach (var trace in traces) Write(writer, trace);
        writer.WriteEndElement();
    }

    /// <summary>Writes a log in columns: what it knows of each event and of each case.</summary>
    public static void Write(Stream xml, EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        Write(xml, [], Enumerable.Range(0, log.CaseCount).Select(at => TraceOf(log, at)));
    }

    private static void WriteExtension(XmlWriter writer, string name, string prefix)
    {
        writer.WriteStartElement("extension");
        writer.WriteAttributeString("name", name);
        writer.WriteAttributeString("prefix", prefix);
        writer.WriteAttributeString("uri", $"http://www.xes-standard.org/{prefix}.xesext");
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, XesTrace trace)
    {
        writer.WriteStartElement("trace");
        foreach (var attribute in trace.Attributes) Write(writer, attribute);
        foreach (var step in trace.Events)
        {
            writer.WriteStartElement("event");
            foreach (var attribute in step.Attributes) Write(writer, attribute);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, XesAttribute attribute)
    {
        writer.WriteStartElement(attribute.Kind.ToString().ToLowerInvariant());
        writer.WriteAttributeString("key", attribute.Key);
        if (attribute.Kind is not (XesKind.List or XesKind.Container)) writer.WriteAttributeString("value", attribute.Text);
        foreach (var inner in attribute.Nested) Write(writer, inner);
        if (attribute.Kind is XesKind.List)
        {
            writer.WriteStartElement("values");
            foreach (var value in attribute.Values) Write(writer, value);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static XesTrace TraceOf(EventLog log, int @case)
    {
        List<XesAttribute> own = [new("concept:name", XesKind.String, log.Cases[@case])];
        own.AddRange(log.CaseValues.Where(column => column.Value.Of(@case) is not null).Select(column => new XesAttribute(column.Key, XesKind.String, column.Value.Of(@case)!)));
        var first = log.Starts[@case];
        return new(0, own, [.. Enumerable.Range(first, log.Starts[@case + 1] - first).Select(at => new XesEvent(0, AttributesOf(log, at)))]);
    }

    private static List<XesAttribute> AttributesOf(EventLog log, int at)
    {
        List<XesAttribute> attributes = [new("concept:name", XesKind.String, log.Activities[log.Activity[at]])];
        if (log.At[at] != EventLog.NoTime) attributes.Add(new("time:timestamp", XesKind.Date, new DateTimeOffset(log.At[at], TimeSpan.Zero).ToString("O", CultureInfo.InvariantCulture)));
        if (log.Resource[at] >= 0) attributes.Add(new("org:resource", XesKind.String, log.Resources[log.Resource[at]]));
        if (log.Group[at] >= 0) attributes.Add(new("org:group", XesKind.String, log.Groups[log.Group[at]]));
        return attributes;
    }
}
