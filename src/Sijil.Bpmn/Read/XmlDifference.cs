using System.Xml;

namespace Sijil.Bpmn;

/// <summary>One piece of information that two XML files do not share.</summary>
/// <param name="Line">The line in the first of the two; 0 when only the second has it.</param>
public sealed record XmlDifference(int Line, string Was, string Is)
{
    /// <summary>Everything that XML says to whoever reads it, piece by piece in its order; how a tag is spaced is nothing said.</summary>
    public static IReadOnlyList<XmlDifference> Between(byte[] one, byte[] other)
    {
        using var first = Pieces(one).GetEnumerator();
        using var second = Pieces(other).GetEnumerator();
        var differences = new List<XmlDifference>();
        while (true)
        {
            var (hasFirst, hasSecond) = (first.MoveNext(), second.MoveNext());
            if (!hasFirst && !hasSecond) return differences;

            var (was, now) = (hasFirst ? first.Current : default, hasSecond ? second.Current : default);
            if (was.Said != now.Said) differences.Add(new(was.Line, was.Said ?? "", now.Said ?? ""));
        }
    }

    private static IEnumerable<(int Line, string Said)> Pieces(byte[] bytes)
    {
        using var reader = XmlBytes.Read(bytes);
        while (reader.Read())
        {
            var line = ((IXmlLineInfo)reader).LineNumber;
            if (Said(reader) is { } said) yield return (line, said);
            if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.XmlDeclaration)) continue;

            var isEmpty = reader.IsEmptyElement;
            var isDeclaration = reader.NodeType is XmlNodeType.XmlDeclaration;
            while (reader.MoveToNextAttribute()) yield return (line, $"@{reader.Name} {{{reader.NamespaceURI}}} = {(isDeclaration ? reader.Value.ToUpperInvariant() : reader.Value)}");
            if (isEmpty) yield return (line, "end");
        }
    }

    private static string? Said(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.XmlDeclaration => "<?xml",
        XmlNodeType.Element => $"<{reader.Name} {{{reader.NamespaceURI}}}",
        XmlNodeType.EndElement => "end",
        XmlNodeType.Whitespace when reader.Depth is 0 => null,
        XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => $"text {reader.Value}",
        XmlNodeType.CDATA => $"CDATA {reader.Value}",
        XmlNodeType.Comment => $"comment {reader.Value}",
        XmlNodeType.ProcessingInstruction => $"<?{reader.Name} {reader.Value}",
        var other => $"{other} {reader.Name} {reader.Value}",
    };
}
