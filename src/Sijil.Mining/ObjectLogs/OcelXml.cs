using System.Xml;
using Sijil.Mining.Logs;

namespace Sijil.Mining.ObjectLogs;

/// <summary>Reads and writes OCEL 2.0 as XML, as a stream.</summary>
public static class OcelXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    public static (ObjectLog Log, IReadOnlyList<XesProblem> Problems) Read(Stream xml, string file = "log.xml")
    {
        var reading = new ObjectLogReading(file);
        try
        {
            using var reader = XmlReader.Create(xml, Settings);
            var walk = new OcelXmlWalk(reader, reading);
            while (reader.Read()) walk.At();
            if (!walk.HasParts) reading.Problems.Fail(1, ObjectLogProblems.NotOcel);
        }
        catch (XmlException broken)
        {
            reading.Problems.Fail(Math.Max(1, broken.LineNumber), ObjectLogProblems.Broken, broken.Message);
        }
        catch (InvalidDataException broken)
        {
            reading.Problems.Fail(1, ObjectLogProblems.Broken, broken.Message);
        }
        return reading.Done();
    }

    public static void Write(Stream xml, ObjectLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var writer = XmlWriter.Create(xml, new() { Indent = true, CloseOutput = false });
        writer.WriteStartElement("log");
        Types(writer, "object-type", log.ObjectTypes);
        Types(writer, "event-type", log.EventTypes);
        writer.WriteStartElement("objects");
        foreach (var thing in log.Objects) Thing(writer, "object", thing.Id, thing.Type, null, thing.Attributes, thing.Relations);
        writer.WriteEndElement();
        writer.WriteStartElement("events");
        foreach (var step in log.Events) Thing(writer, "event", step.Id, step.Type, step.At, step.Attributes, step.Relations);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Types(XmlWriter writer, string element, IReadOnlyList<ObjectLogType> types)
    {
        writer.WriteStartElement($"{element}s");
        foreach (var type in types)
        {
            writer.WriteStartElement(element);
            writer.WriteAttributeString("name", type.Name);
            writer.WriteStartElement("attributes");
            foreach (var (name, kind) in type.Attributes) Element(writer, "attribute", ("name", name), ("type", kind));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Thing(XmlWriter writer, string element, string id, string type, DateTimeOffset? at, IReadOnlyList<ObjectValue> values, IReadOnlyList<ObjectRelation> relations)
    {
        writer.WriteStartElement(element);
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("type", type);
        if (at is { } moment) writer.WriteAttributeString("time", OcelJsonWriter.Text(moment));
        writer.WriteStartElement("attributes");
        foreach (var value in values)
        {
            writer.WriteStartElement("attribute");
            writer.WriteAttributeString("name", value.Name);
            if (value.At is { } since) writer.WriteAttributeString("time", OcelJsonWriter.Text(since));
            writer.WriteString(value.Value);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteStartElement("objects");
        foreach (var relation in relations) Element(writer, "relationship", ("object-id", relation.Object), ("qualifier", relation.Qualifier));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, params (string Name, string Value)[] attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (key, value) in attributes) writer.WriteAttributeString(key, value);
        writer.WriteEndElement();
    }
}

/// <summary>One pass through the file; a thing counts when its element has closed.</summary>
internal sealed class OcelXmlWalk(XmlReader reader, ObjectLogReading reading)
{
    private readonly List<(string, string)> declared = [];
    private List<ObjectValue> values = [];
    private List<ObjectRelation> relations = [];
    private (string Kind, string Id, string Type, string? Time, int Line) thing;
    private (string Name, string? Time)? value;
    private string text = "", type = "";

    public bool HasParts { get; private set; }

    public void At()
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text += reader.Value;
        else if (reader.NodeType is XmlNodeType.Element) Open();
        if (reader.NodeType is XmlNodeType.EndElement || reader is { NodeType: XmlNodeType.Element, IsEmptyElement: true }) Close();
    }

    private void Open()
    {
        text = "";
        switch (reader.LocalName)
        {
            case "objects" or "events" or "object-types" or "event-types": HasParts = true; break;
            case "object-type" or "event-type": type = Of("name"); declared.Clear(); break;
            case "object" or "event":
                thing = (reader.LocalName, Of("id"), Of("type"), reader.GetAttribute("time"), (reader as IXmlLineInfo)!.LineNumber);
                (values, relations) = ([], []);
                break;
            case "attribute" when thing.Kind is null: declared.Add((Of("name"), Of("type"))); break;
            case "attribute": value = (Of("name"), reader.GetAttribute("time")); break;
            case "relationship": relations.Add(new(Of("object-id"), Of("qualifier"))); break;
        }
    }

    private void Close()
    {
        switch (reader.LocalName)
        {
            case "object-type": reading.ObjectTypes.Add(new(type, [.. declared])); break;
            case "event-type": reading.EventTypes.Add(new(type, [.. declared])); break;
            case "attribute" when value is var (name, time): values.Add(new(name, text, reading.Moment(time, thing.Line))); value = null; break;
            case "object": reading.Add(new LoggedObject(thing.Id, thing.Type, values, relations, thing.Line)); thing = default; break;
            case "event": reading.Add(new ObjectEvent(thing.Id, thing.Type, reading.Moment(thing.Time, thing.Line), values, relations, thing.Line)); thing = default; break;
        }
    }

    private string Of(string name) => reader.GetAttribute(name) ?? "";
}
