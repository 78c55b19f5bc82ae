using System.Xml;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>Reads a file into its elements. Document types, entities and deep nesting are refused while reading.</summary>
internal static class XmlParts
{
    private const int MaxDepth = 200;
    private const long MaxCharacters = 50_000_000;

    private static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxCharacters,
    };

    public static XmlPart? Read(Stream xml, string file, List<DmnProblem> problems)
    {
        using var reader = XmlReader.Create(xml, settings);
        try
        {
            return Read(reader, file, problems);
        }
        catch (XmlException broken)
        {
            var code = reader.NodeType == XmlNodeType.DocumentType || broken.Message.Contains("DTD", StringComparison.Ordinal)
                ? DmnProblem.XmlForbidden : DmnProblem.XmlBroken;
            problems.Add(new DmnProblem(code, file, broken.LineNumber, "", "", [broken.Message]));
            return null;
        }
    }

    private static XmlPart? Read(XmlReader reader, string file, List<DmnProblem> problems)
    {
        XmlPart? root = null;
        var open = new Stack<XmlPart>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= MaxDepth:
                    problems.Add(new DmnProblem(DmnProblem.XmlTooDeep, file, Line(reader), "", reader.LocalName, [$"{MaxDepth}"]));
                    return null;
                case XmlNodeType.Element:
                    var part = Open(reader, open);
                    root ??= part;
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().AddText(reader.Value);
                    break;
                default: break;
            }
        }
        return root;
    }

    private static XmlPart Open(XmlReader reader, Stack<XmlPart> open)
    {
        var part = new XmlPart(reader.LocalName, reader.NamespaceURI, Line(reader));
        if (open.TryPeek(out var parent)) parent.Children.Add(part);
        var empty = reader.IsEmptyElement;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            part.Attributes[reader.NamespaceURI.Length == 0 ? reader.LocalName : reader.Name] = reader.Value;
        reader.MoveToElement();
        if (!empty) open.Push(part);
        return part;
    }

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
