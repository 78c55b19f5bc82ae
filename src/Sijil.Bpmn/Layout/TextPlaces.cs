using System.Xml;

namespace Sijil.Bpmn;

/// <summary>Where in the text of a model its diagrams stand, and where its definitions end.</summary>
internal sealed record TextPlaces(IReadOnlyList<(int Start, int End)> Diagrams, int End)
{
    public static TextPlaces Of(string xml)
    {
        var lines = LineStarts(xml);
        var diagrams = new List<(int, int)>();
        var (start, end) = (-1, -1);
        using var reader = XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            var isDiagram = reader.Depth is 1 && reader.LocalName is "BPMNDiagram";
            var at = reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? Offset(reader, lines) : -1;
            if (isDiagram && reader.NodeType is XmlNodeType.Element) start = LineIfAlone(xml, at - 1);
            if (isDiagram && (reader.NodeType is XmlNodeType.EndElement || reader.IsEmptyElement)) diagrams.Add((start, AfterTag(xml, at)));
            if (reader.Depth is 0 && reader.NodeType is XmlNodeType.EndElement) end = LineIfAlone(xml, at - 2);
        }
        return end >= 0 ? new(diagrams, end) : throw new XmlException("The document has no content to draw.");
    }

    private static int Offset(XmlReader reader, List<int> lines)
    {
        var info = (IXmlLineInfo)reader;
        return lines[info.LineNumber - 1] + info.LinePosition - 1;
    }

    /// <summary>A reader counts CR LF, CR and LF as one line end each.</summary>
    private static List<int> LineStarts(string xml)
    {
        List<int> starts = [0];
        for (var index = 0; index < xml.Length; index++)
            if (xml[index] is '\n' || (xml[index] is '\r' && (index + 1 == xml.Length || xml[index + 1] is not '\n'))) starts.Add(index + 1);
        return starts;
    }

    /// <summary>The start of the line, when only blanks stand before the tag.</summary>
    private static int LineIfAlone(string xml, int tag)
    {
        var start = tag;
        while (start > 0 && xml[start - 1] is ' ' or '\t') start--;
        return start is 0 || xml[start - 1] is '\n' ? start : tag;
    }

    private static int AfterTag(string xml, int at)
    {
        var end = xml.IndexOf('>', at) + 1;
        while (end < xml.Length && xml[end] is ' ' or '\t' or '\r') end++;
        return end < xml.Length && xml[end] is '\n' ? end + 1 : end;
    }
}
