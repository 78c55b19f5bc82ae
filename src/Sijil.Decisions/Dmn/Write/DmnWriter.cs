using System.Text;
using System.Xml;
using Sijil.Decisions.Dmn.Read;

namespace Sijil.Decisions.Dmn.Write;

/// <summary>Writes a model's file as DMN XML of the version in which it was read; what this engine does not know is written as it stood.</summary>
public static class DmnWriter
{
    private static readonly XmlWriterSettings settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    /// <summary>Writes the file as UTF-8.</summary>
    public static void Write(DmnDocument document, Stream xml)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var writer = XmlWriter.Create(xml, settings);
        writer.WriteStartDocument();
        if (document.Content is not [XmlPiece { Kind: XmlPieceKind.Space }, ..]) writer.WriteWhitespace("\n");
        foreach (var content in document.Content) Write(writer, content);
        writer.WriteEndDocument();
    }

    private static void Write(XmlWriter writer, XmlContent content)
    {
        if (content is XmlPart part) Write(writer, part);
        else Write(writer, (XmlPiece)content);
    }

    /// <remarks>The reader refused what nests too deep, so the depth here is bounded.</remarks>
    private static void Write(XmlWriter writer, XmlPart part)
    {
        writer.WriteStartElement(part.Prefix, part.Name, part.Space);
        foreach (var mark in part.Marks)
        {
            writer.WriteStartAttribute(mark.Prefix, mark.Name, mark.Space);
            writer.WriteString(mark.Value);
            writer.WriteEndAttribute();
        }
        foreach (var content in part.Content) Write(writer, content);
        if (part.IsClosedAtOnce) writer.WriteEndElement();
        else writer.WriteFullEndElement();
    }

    private static void Write(XmlWriter writer, XmlPiece piece)
    {
        switch (piece.Kind)
        {
            case XmlPieceKind.Cdata: writer.WriteCData(piece.Value); break;
            case XmlPieceKind.Space: writer.WriteWhitespace(piece.Value); break;
            case XmlPieceKind.Comment: writer.WriteComment(piece.Value); break;
            case XmlPieceKind.Instruction: writer.WriteProcessingInstruction(piece.Name, piece.Value); break;
            default: writer.WriteString(piece.Value); break;
        }
    }
}
