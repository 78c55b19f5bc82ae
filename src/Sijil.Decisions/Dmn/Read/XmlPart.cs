using System.Text;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>An element of the file with its line and everything in it, known to DMN or not.</summary>
internal sealed class XmlPart(string name, string space, int line, string prefix = "") : XmlContent
{
    private string? text;

    public string Name => name;

    public string Space => space;

    public int Line => line;

    public string Prefix => prefix;

    /// <summary>Whether it was written without an end of its own.</summary>
    public bool IsClosedAtOnce { get; init; }

    /// <summary>The attributes by name; those of other namespaces by their prefixed name.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The attributes as they were written, declarations of namespaces among them.</summary>
    public List<XmlMark> Marks { get; } = [];

    public List<XmlPart> Children { get; } = [];

    /// <summary>Everything inside, in the order of the file.</summary>
    public List<XmlContent> Content { get; } = [];

    public string Text => text ??= Joined();

    public void Add(XmlContent content)
    {
        Content.Add(content);
        if (content is XmlPart child) Children.Add(child);
    }

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public string Id => this["id"] ?? "";

    public XmlPart? Child(string wanted) => Children.Find(child => child.Name == wanted && child.Space == space);

    public IEnumerable<XmlPart> All(string wanted) => Children.Where(child => child.Name == wanted && child.Space == space);

    public string? TextOf(string wanted) => Child(wanted)?.Text;

    /// <summary>The attribute of another namespace, by whatever prefix the file gives it.</summary>
    public string? Foreign(string otherSpace, string attribute) => Marks.Find(mark => mark.Space == otherSpace && mark.Name == attribute)?.Value;

    private string Joined()
    {
        var joined = new StringBuilder();
        foreach (var piece in Content.OfType<XmlPiece>())
            if (piece.Kind is XmlPieceKind.Text or XmlPieceKind.Cdata || (piece.Kind == XmlPieceKind.Space && Children.Count == 0)) joined.Append(piece.Value);
        return joined.ToString();
    }
}
