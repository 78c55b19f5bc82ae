using System.Xml.Linq;

namespace Sijil.Decisions.Tests.Write;

/// <summary>Whether two files hold the same elements, one for one; the order of attributes and the space between elements do not count.</summary>
internal static class XmlSame
{
    /// <summary>The place of the first difference, or nothing.</summary>
    public static string? Difference(XDocument left, XDocument right) => Contents(left, right, "");

    private static string? Contents(XContainer left, XContainer right, string place)
    {
        var (one, other) = (Counted(left), Counted(right));
        if (one.Count != other.Count) return $"{place}: {one.Count} parts became {other.Count}";
        return one.Zip(other, (first, second) => Node(first, second, place)).FirstOrDefault(difference => difference is not null);
    }

    private static string? Node(XNode left, XNode right, string place)
    {
        if (left is not XElement element || right is not XElement other)
            return left.NodeType == right.NodeType && left.ToString() == right.ToString() ? null : $"{place}: {left} became {right}";
        var here = $"{place}/{element.Name.LocalName}";
        if (element.Name != other.Name) return $"{here}: became {other.Name}";
        var (marks, others) = (Attributes(element), Attributes(other));
        return marks.SequenceEqual(others) ? Contents(element, other, here) : $"{here}: {string.Join(' ', marks)} became {string.Join(' ', others)}";
    }

    private static List<string> Attributes(XElement element) => [.. element.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}").Order(StringComparer.Ordinal)];

    /// <summary>Space between elements does not count; the space of a text alone in its element does.</summary>
    private static List<XNode> Counted(XContainer container)
    {
        var onlyText = container is XElement element && !element.HasElements;
        return [.. container.Nodes().Where(node => node is not XText text || onlyText || !string.IsNullOrWhiteSpace(text.Value))];
    }
}
