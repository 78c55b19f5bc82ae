namespace Sijil.Decisions.Dmn.Read;

/// <summary>What stands in a file: an element, or what stands between elements.</summary>
internal abstract class XmlContent;

internal enum XmlPieceKind { Text, Cdata, Space, Comment, Instruction }

/// <summary>Text, space, a comment or an instruction, as it stood in the file.</summary>
internal sealed class XmlPiece(XmlPieceKind kind, string value, string name = "") : XmlContent
{
    public XmlPieceKind Kind => kind;

    public string Value => value;

    /// <summary>The name of an instruction.</summary>
    public string Name => name;
}

/// <summary>An attribute as it stood in the file, with its prefix.</summary>
internal sealed record XmlMark(string Prefix, string Name, string Space, string Value);
