using System.Xml;

namespace Sijil.Mining.Logs;

/// <summary>Walks the elements of an XML stream: into an element, to its next child, out behind its end.</summary>
internal sealed class XmlWalk(XmlReader xml)
{
    public string Element => xml.LocalName;

    public int Line => xml is IXmlLineInfo info ? info.LineNumber : 0;

    public bool ToRoot() => xml.MoveToContent() is XmlNodeType.Element;

    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>The XML attributes of this element that are none of the known ones; namespaces aside.</summary>
    public IEnumerable<string> AttributesBeside(string[] known)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (!known.Contains(xml.Name) && xml.Prefix is not ("xmlns" or "xml") && xml.Name is not "xmlns") yield return xml.Name;
        }
        xml.MoveToElement();
    }

    /// <returns>Whether the element has a child, at which the walk now stands; otherwise it stands behind the element.</returns>
    public bool Enter()
    {
        var empty = xml.IsEmptyElement;
        xml.Read();
        return !empty && ToChild();
    }

    /// <returns>Whether there is another child, at which the walk now stands; otherwise it stands behind the parent.</returns>
    public bool ToChild()
    {
        while (xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement)) xml.Read();
        if (xml.NodeType is XmlNodeType.Element) return true;

        xml.Read();
        return false;
    }

    public void Skip() => xml.Skip();
}
