using System.Xml;
using Sijil.Bpmn;

namespace Sijil.Mining.Trees;

/// <summary>A process tree as a BPMN model with its diagram: blocks become gateways in pairs, activities become tasks.</summary>
/// <remarks>A log tells that a choice was made, not why. So each choice asks a value way_1, way_2 …, which whoever makes the model run has to decide; without it the default way is gone.</remarks>
public static class TreeModel
{
    private const string Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>The text of the file.</summary>
    public static string Write(ProcessTree tree, string name)
    {
        var sketch = new TreeSketch();
        sketch.Draw(tree);
        var plain = Text(sketch, name);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(plain));
        return BpmnReader.Read(stream, name).Plans is [var plan, ..] ? BpmnWriter.WithDiagram(plain, BpmnLayout.Arrange(plan)) : plain;
    }

    private static string Text(TreeSketch sketch, string name)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("definitions", Bpmn);
            xml.WriteAttributeString("id", "mined");
            xml.WriteAttributeString("targetNamespace", "http://sijil.example/mined");
            xml.WriteStartElement("process", Bpmn);
            xml.WriteAttributeString("id", "process");
            xml.WriteAttributeString("name", Printable(name));
            xml.WriteAttributeString("isExecutable", "true");
            foreach (var node in sketch.Nodes) Write(xml, node);
            foreach (var flow in sketch.Flows) Write(xml, flow);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(XmlWriter xml, SketchNode node)
    {
        xml.WriteStartElement(node.Element, Bpmn);
        xml.WriteAttributeString("id", node.Id);
        if (node.Name.Length > 0) xml.WriteAttributeString("name", Printable(node.Name));
        if (node.Default is { } flow) xml.WriteAttributeString("default", flow.Id);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, SketchFlow flow)
    {
        xml.WriteStartElement("sequenceFlow", Bpmn);
        xml.WriteAttributeString("id", flow.Id);
        xml.WriteAttributeString("sourceRef", flow.From.Id);
        xml.WriteAttributeString("targetRef", flow.To.Id);
        if (flow.Condition is { } condition && flow.From.Default != flow) xml.WriteElementString("conditionExpression", Bpmn, condition);
        xml.WriteEndElement();
    }

    private static string Printable(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
