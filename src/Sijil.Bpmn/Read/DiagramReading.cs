using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Reads the diagram interchange of a file: a shape or edge that is not whole is left undrawn, for a drawing never runs.</summary>
internal static class DiagramReading
{
    private const double Farthest = 1e6;

    public static IReadOnlyList<Diagram> All(XElement root)
    {
        var elements = root.Descendants().Where(element => element.Attribute("id") is not null && element.Name.Namespace != Names.Bpmndi)
            .GroupBy(element => element.Id()).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return [.. root.Elements(Names.Bpmndi + "BPMNDiagram").Select(diagram => Read(diagram, elements))];
    }

    private static Diagram Read(XElement diagram, Dictionary<string, XElement> elements)
    {
        var plane = diagram.Element(Names.Bpmndi + "BPMNPlane");
        return new(
            diagram.Id(),
            Names.Local(plane?.Text("bpmnElement")) ?? "",
            [.. (plane?.Elements(Names.Bpmndi + "BPMNShape") ?? []).Select(shape => ShapeOf(shape, elements)).OfType<Shape>()],
            [.. (plane?.Elements(Names.Bpmndi + "BPMNEdge") ?? []).Select(edge => EdgeOf(edge, elements)).OfType<Edge>()]);
    }

    private static Shape? ShapeOf(XElement shape, Dictionary<string, XElement> elements)
    {
        var id = Names.Local(shape.Text("bpmnElement")) ?? "";
        if (!elements.TryGetValue(id, out var element) || BoundsOf(shape) is not { } bounds) return null;

        return new(id, KindOf(element.Name.LocalName), bounds, LabelOf(shape))
        {
            NameAr = DrawnText(element) ?? element.NameAr(),
            NameEn = DrawnText(element) ?? element.NameEn(),
            Horizontal = shape.Text("isHorizontal") is not "false",
        };
    }

    private static Edge? EdgeOf(XElement edge, Dictionary<string, XElement> elements)
    {
        var id = Names.Local(edge.Text("bpmnElement")) ?? "";
        var points = edge.Elements(Names.Di + "waypoint")
            .Select(point => (X: Number(point, "x"), Y: Number(point, "y"))).Where(point => point is { X: not null, Y: not null })
            .Select(point => new Point(point.X!.Value, point.Y!.Value)).ToImmutableArray();
        if (!elements.TryGetValue(id, out var element) || points.Length < 2) return null;

        var kind = element.Name.LocalName switch
        {
            "sequenceFlow" => EdgeKind.Sequence,
            "messageFlow" => EdgeKind.Message,
            _ => EdgeKind.Association,
        };
        return new(id, kind, points, LabelOf(edge)) { NameAr = element.NameAr(), NameEn = element.NameEn() };
    }

    private static ShapeKind KindOf(string element) => element switch
    {
        "participant" => ShapeKind.Pool,
        "lane" => ShapeKind.Lane,
        "textAnnotation" => ShapeKind.Annotation,
        "group" => ShapeKind.Group,
        "dataObjectReference" or "dataObject" or "dataStoreReference" => ShapeKind.DataObject,
        _ => ShapeKind.Node,
    };

    private static string? DrawnText(XElement element) => element.Element(Names.Bpmn + "text")?.Value.Trim();

    private static Bounds? LabelOf(XElement drawn) => drawn.Element(Names.Bpmndi + "BPMNLabel") is { } label ? BoundsOf(label) : null;

    private static Bounds? BoundsOf(XElement drawn)
    {
        if (drawn.Element(Names.Dc + "Bounds") is not { } box) return null;

        return (Number(box, "x"), Number(box, "y"), Number(box, "width"), Number(box, "height")) is ({ } x, { } y, >= 0 and { } width, >= 0 and { } height)
            ? new(x, y, width, height) : null;
    }

    private static double? Number(XElement element, string attribute) =>
        double.TryParse(element.Text(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Farthest
            ? number : null;
}
