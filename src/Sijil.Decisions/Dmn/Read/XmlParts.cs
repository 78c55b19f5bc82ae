using System.Xml;
using Sijil.Decisions.Dmn.Write;

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
        MaxCharactersInDocument = MaxCharacters,
    };

    public static DmnDocument? Read(Stream xml, string file, List<DmnProblem> problems)
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

    private static DmnDocument? Read(XmlReader reader, string file, List<DmnProblem> problems)
    {
        var top = new List<XmlContent>();
        var open = new Stack<XmlPart>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= MaxDepth:
                    problems.Add(new DmnProblem(DmnProblem.XmlTooDeep, file, Line(reader), "", reader.LocalName, [$"{MaxDepth}"]));
                    return null;
                case XmlNodeType.Element:
                    Open(reader, open, top);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                default:
                    if (Piece(reader) is not { } piece) break;
                    if (open.TryPeek(out var parent)) parent.Add(piece);
                    else top.Add(piece);
                    break;
            }
        }
        return top.OfType<XmlPart>().FirstOrDefault() is { } root ? new DmnDocument(root, top) : null;
    }

    private static XmlPiece? Piece(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Text or XmlNodeType.SignificantWhitespace => new(XmlPieceKind.Text, reader.Value),
        XmlNodeType.CDATA => new(XmlPieceKind.Cdata, reader.Value),
        XmlNodeType.Whitespace => new(XmlPieceKind.Space, reader.Value),
        XmlNodeType.Comment => new(XmlPieceKind.Comment, reader.Value),
        XmlNodeType.ProcessingInstruction => new(XmlPieceKind.Instruction, reader.Value, reader.Name),
        _ => null,
    };

    private static void Open(XmlReader reader, Stack<XmlPart> open, List<XmlContent> top)
    {
        var part = new XmlPart(reader.LocalName, reader.NamespaceURI, Line(reader), reader.Prefix) { IsClosedAtOnce = reader.IsEmptyElement };
        if (open.TryPeek(out var parent)) parent.Add(part);
        else top.Add(part);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            part.Attributes[reader.NamespaceURI.Length == 0 ? reader.LocalName : reader.Name] = reader.Value;
            part.Marks.Add(new XmlMark(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
        }
        reader.MoveToElement();
        if (!part.IsClosedAtOnce) open.Push(part);
    }

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
