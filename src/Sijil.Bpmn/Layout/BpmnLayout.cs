using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>Draws a diagram for a process that has none: layers from left to right, branches in rows, flows at right angles.</summary>
public static class BpmnLayout
{
    public static Diagram Arrange(ProcessPlan plan)
    {
        var grid = new Grid(plan);
        Rows.Assign(grid);
        var channels = new Channels(plan, grid);
        var sheet = new Sheet(plan, grid, channels);
        return new($"{plan.Id}-diagram", plan.Id, [.. Shapes(plan, sheet)], [.. Edges(plan, grid, channels, sheet)]);
    }

    private static IEnumerable<Shape> Shapes(ProcessPlan plan, Sheet sheet) => plan.Nodes.Select(node =>
        new Shape(node.Id, ShapeKind.Node, sheet.BoundsOf(node), sheet.LabelOf(node)) { NameAr = node.NameAr, NameEn = node.NameEn });

    private static IEnumerable<Edge> Edges(ProcessPlan plan, Grid grid, Channels channels, Sheet sheet)
    {
        var router = new Router(plan, grid, channels, sheet);
        foreach (var way in grid.Ways)
        {
            var points = router.Points(way);
            var label = way.Flow.NameAr.Length > 0 ? Router.Label(points) : (Bounds?)null;
            yield return new(way.Flow.Id, EdgeKind.Sequence, points, label) { NameAr = way.Flow.NameAr, NameEn = way.Flow.NameEn };
        }
    }
}
