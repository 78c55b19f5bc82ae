using System.Xml;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Which of two prefixes of one namespace an author wrote: a tree of names does not keep it, but the file must say the same again.</summary>
internal sealed record Prefix(string Text)
{
    public static void Keep(XDocument tree, byte[] bytes)
    {
        if (!IsAmbiguous(tree)) return;

        using var reader = XmlBytes.Read(bytes);
        foreach (var element in tree.Root!.DescendantsAndSelf())
        {
            while (reader.Read() && reader.NodeType is not XmlNodeType.Element) { }
            element.AddAnnotation(new Prefix(reader.Prefix));
            while (reader.MoveToNextAttribute())
                if (reader.Prefix.Length > 0) element.Attribute(XName.Get(reader.LocalName, reader.NamespaceURI))?.AddAnnotation(new Prefix(reader.Prefix));
        }
    }

    public static string Of(XElement element) =>
        element.Annotation<Prefix>() is { } kept && element.Name.Namespace == Bound(element, kept.Text) ? kept.Text
        : element.GetDefaultNamespace() == element.Name.Namespace ? "" : element.GetPrefixOfNamespace(element.Name.Namespace) ?? "";

    public static string Of(XAttribute attribute) =>
        attribute.Annotation<Prefix>() is { } kept && attribute.Name.Namespace == Bound(attribute.Parent!, kept.Text) ? kept.Text
        : attribute.Parent!.GetPrefixOfNamespace(attribute.Name.Namespace) ?? "";

    private static XNamespace? Bound(XElement element, string prefix) => prefix.Length is 0 ? element.GetDefaultNamespace() : element.GetNamespaceOfPrefix(prefix);

    private static bool IsAmbiguous(XDocument tree) => tree.Descendants().Attributes().Where(attribute => attribute.IsNamespaceDeclaration)
        .GroupBy(declaration => declaration.Value, declaration => declaration.Name).Any(same => same.Distinct().Count() > 1);
}
