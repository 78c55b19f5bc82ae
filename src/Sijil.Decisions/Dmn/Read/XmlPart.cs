using System.Text;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>An element of the file with its line; namespaces other than DMN's are kept by a prefix of their own.</summary>
internal sealed class XmlPart(string name, string space, int line)
{
    public string Name => name;

    public string Space => space;

    public int Line => line;

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<XmlPart> Children { get; } = [];

    public string Text => text.ToString();

    public void AddText(string more) => text.Append(more);

    private readonly StringBuilder text = new();

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public string Id => this["id"] ?? "";

    public XmlPart? Child(string wanted) => Children.Find(child => child.Name == wanted && child.Space == space);

    public IEnumerable<XmlPart> All(string wanted) => Children.Where(child => child.Name == wanted && child.Space == space);

    public string? TextOf(string wanted) => Child(wanted)?.Text;
}
