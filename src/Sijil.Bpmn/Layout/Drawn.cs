namespace Sijil.Bpmn;

/// <summary>What stands in one scope, in its own measure.</summary>
internal sealed record Drawn(Dictionary<string, Shape> Shapes, Dictionary<string, Edge> Edges)
{
    private const double Side = 24;
    private const double Head = 40;
    private const double Foot = 40;

    private Bounds Extent => new Diagram("", "", [.. Shapes.Values], [.. Edges.Values]).Extent();

    /// <summary>How large the box around it is, with its name above and its markers below.</summary>
    public (double Width, double Height) Size => Shapes.Count == 0 ? (120, 80) : (Math.Max(120, Extent.Width + 2 * Side), Math.Max(80, Extent.Height + Head + Foot));

    /// <summary>Puts what is inside a sub-process where its box stands.</summary>
    public void Put(Drawn inner, Bounds box)
    {
        if (inner.Shapes.Count == 0) return;
        var extent = inner.Extent;
        var (right, down) = (box.X + (box.Width - extent.Width) / 2 - extent.X, box.Y + Head - extent.Y);
        foreach (var (id, shape) in inner.Shapes) Shapes[id] = shape with { Bounds = Moved(shape.Bounds), Label = shape.Label is { } label ? Moved(label) : null };
        foreach (var (id, edge) in inner.Edges)
            Edges[id] = edge with { Points = [.. edge.Points.Select(point => new Point(point.X + right, point.Y + down))], Label = edge.Label is { } label ? Moved(label) : null };

        Bounds Moved(Bounds bounds) => bounds with { X = bounds.X + right, Y = bounds.Y + down };
    }
}
