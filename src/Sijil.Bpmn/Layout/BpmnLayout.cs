namespace Sijil.Bpmn;

/// <summary>Draws a diagram for a process that has none: layers from left to right, branches in rows, flows at right angles; what a sub-process holds is drawn inside it, in the same way.</summary>
public static class BpmnLayout
{
    public static Diagram Arrange(ProcessPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var whole = Inside(plan, -1);
        return new($"{plan.Id}-diagram", plan.Id, [.. plan.Nodes.Select(node => whole.Shapes[node.Id])], [.. plan.Flows.Select(flow => whole.Edges[flow.Id])]);
    }

    /// <summary>All that stands in a scope, each sub-process as large as what is inside needs.</summary>
    private static Drawn Inside(ProcessPlan plan, int scope)
    {
        var nested = plan.Nodes.Where(node => node.Parent == scope && node.Kind.IsSubProcess()).ToDictionary(node => node.Id, node => Inside(plan, node.Index), StringComparer.Ordinal);
        var part = ScopePlan.Of(plan, scope);
        var grid = new Grid(part);
        Rows.Assign(grid);
        var channels = new Channels(part, grid);
        var sheet = new Sheet(part, grid, channels, nested.ToDictionary(one => one.Key, one => one.Value.Size, StringComparer.Ordinal));
        var drawn = new Drawn(Shapes(part, sheet).ToDictionary(shape => shape.Element, StringComparer.Ordinal), Edges(part, grid, channels, sheet).ToDictionary(edge => edge.Element, StringComparer.Ordinal));
        foreach (var (id, inner) in nested) drawn.Put(inner, drawn.Shapes[id].Bounds);
        return drawn;
    }

    private static IEnumerable<Shape> Shapes(ProcessPlan plan, Sheet sheet) => plan.Nodes.Select(node =>
        new Shape(node.Id, ShapeKind.Node, sheet.BoundsOf(node), sheet.LabelOf(node)) { NameAr = node.NameAr, NameEn = node.NameEn, IsOpen = node.Kind.IsSubProcess() });

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
