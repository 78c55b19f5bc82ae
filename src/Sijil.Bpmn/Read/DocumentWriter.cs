using System.Xml;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Writes a document node by node, each as it was written.</summary>
/// <remarks>It goes as deep as the document, and the gate lets none in that is deeper than its limit.</remarks>
internal sealed class DocumentWriter(XmlWriter writer)
{
    public void Write(XDocument document)
    {
        writer.WriteStartDocument();
        foreach (var node in document.Nodes()) Write(node);
        writer.WriteEndDocument();
    }

    private void Write(XNode node)
    {
        if (node is XElement element) Write(element);
        else node.WriteTo(writer);
    }

    private void Write(XElement element)
    {
        writer.WriteStartElement(Prefix.Of(element), element.Name.LocalName, element.Name.NamespaceName);
        foreach (var attribute in element.Attributes()) Write(attribute);
        foreach (var node in element.Nodes()) Write(node);
        if (element.IsEmpty) writer.WriteEndElement();
        else writer.WriteFullEndElement();
    }

    private void Write(XAttribute attribute)
    {
        var name = attribute.Name;
        if (!attribute.IsNamespaceDeclaration) writer.WriteAttributeString(name.Namespace == XNamespace.None ? "" : Prefix.Of(attribute), name.LocalName, name.NamespaceName, attribute.Value);
        else if (name.Namespace == XNamespace.None) writer.WriteAttributeString("xmlns", attribute.Value);
        else writer.WriteAttributeString("xmlns", name.LocalName, XNamespace.Xmlns.NamespaceName, attribute.Value);
    }
}
