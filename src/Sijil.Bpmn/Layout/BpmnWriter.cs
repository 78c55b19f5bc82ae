using System.Globalization;
using System.Text;
using System.Xml;

namespace Sijil.Bpmn;

/// <summary>Writes diagrams into the text of a model and leaves every other character of it as it is.</summary>
public static class BpmnWriter
{
    /// <summary>The text with these diagrams in place of those it had.</summary>
    /// <exception cref="XmlException">The text is not a whole XML document.</exception>
    public static string WithDiagram(string originalXml, params IReadOnlyList<Diagram> layouts)
    {
        var places = TextPlaces.Of(originalXml);
        var text = new StringBuilder(originalXml);
        var drawn = string.Concat(layouts.Select(Write));
        text.Insert(places.End, drawn);
        foreach (var (start, end) in places.Diagrams.Reverse()) text.Remove(start, end - start);
        return text.ToString();
    }

    private static string Write(Diagram diagram)
    {
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"  <bpmndi:BPMNDiagram xmlns:bpmndi=\"{Names.Bpmndi}\" xmlns:dc=\"{Names.Dc}\" xmlns:di=\"{Names.Di}\" id=\"{Safe(diagram.Id)}\">\n");
        xml.Append(CultureInfo.InvariantCulture, $"    <bpmndi:BPMNPlane id=\"{Safe(diagram.Id)}-plane\" bpmnElement=\"{Safe(diagram.Of)}\">\n");
        foreach (var shape in diagram.Shapes) Write(xml, shape);
        foreach (var edge in diagram.Edges) Write(xml, edge);
        return xml.Append("    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n").ToString();
    }

    private static void Write(StringBuilder xml, Shape shape)
    {
        var lying = shape.Kind is ShapeKind.Pool or ShapeKind.Lane ? $" isHorizontal=\"{(shape.Horizontal ? "true" : "false")}\"" : shape.IsOpen ? " isExpanded=\"true\"" : "";
        xml.Append(CultureInfo.InvariantCulture, $"      <bpmndi:BPMNShape id=\"{Safe(shape.Element)}-shape\" bpmnElement=\"{Safe(shape.Element)}\"{lying}>\n");
        Write(xml, shape.Bounds, "        ");
        Write(xml, shape.Label);
        xml.Append("      </bpmndi:BPMNShape>\n");
    }

    private static void Write(StringBuilder xml, Edge edge)
    {
        xml.Append(CultureInfo.InvariantCulture, $"      <bpmndi:BPMNEdge id=\"{Safe(edge.Element)}-edge\" bpmnElement=\"{Safe(edge.Element)}\">\n");
        foreach (var point in edge.Points) xml.Append(CultureInfo.InvariantCulture, $"        <di:waypoint x=\"{point.X:0.##}\" y=\"{point.Y:0.##}\" />\n");
        Write(xml, edge.Label);
        xml.Append("      </bpmndi:BPMNEdge>\n");
    }

    private static void Write(StringBuilder xml, Bounds? label)
    {
        if (label is not { } bounds) return;

        xml.Append("        <bpmndi:BPMNLabel>\n");
        Write(xml, bounds, "          ");
        xml.Append("        </bpmndi:BPMNLabel>\n");
    }

    private static void Write(StringBuilder xml, Bounds bounds, string indent) => xml.Append(CultureInfo.InvariantCulture,
        $"{indent}<dc:Bounds x=\"{bounds.X:0.##}\" y=\"{bounds.Y:0.##}\" width=\"{bounds.Width:0.##}\" height=\"{bounds.Height:0.##}\" />\n");

    private static string Safe(string text) => System.Security.SecurityElement.Escape(text);
}
