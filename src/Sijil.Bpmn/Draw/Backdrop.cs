namespace Sijil.Bpmn;

/// <summary>Draws what stands around the nodes: pools, lanes, groups, notes, data objects and lines.</summary>
internal sealed class Backdrop(Pen pen, Lettering lettering)
{
    private const double Band = 30;

    public void Draw(Shape shape)
    {
        var box = pen.Place(shape.Bounds);
        var name = lettering.Of(shape.NameAr, shape.NameEn);
        switch (shape.Kind)
        {
            case ShapeKind.Pool or ShapeKind.Lane:
                DrawPool(shape, box, name);
                break;
            case ShapeKind.Group:
                pen.Box("group", box, 10, "stroke-dasharray=\"8 4 2 4\"");
                lettering.Top(name, box);
                break;
            case ShapeKind.Annotation:
                DrawNote(box, name);
                break;
            case ShapeKind.DataObject:
                pen.Polygon("data", [new(box.X, box.Y), new(box.Right - 10, box.Y), new(box.Right, box.Y + 10), new(box.Right, box.Bottom), new(box.X, box.Bottom)]);
                lettering.Top(name, box with { Y = box.Bottom + 2 });
                break;
            default:
                // Refused when the model is read; still drawn, so that whoever mends it sees where it stands.
                pen.Box("shape unknown", box, 10, "stroke-dasharray=\"2 2\"");
                lettering.Centre(name, box);
                break;
        }
    }

    public void Draw(Edge edge, bool isDefault)
    {
        var points = edge.Points.Select(pen.Place).ToList();
        var dashes = edge.Kind switch
        {
            EdgeKind.Message => "stroke-dasharray=\"7 4\"",
            EdgeKind.Association => "stroke-dasharray=\"2 3\"",
            _ => "",
        };
        pen.Line($"flow {edge.Kind.ToString().ToLowerInvariant()}", points, dashes);
        if (edge.Kind is not EdgeKind.Association) pen.Polygon("head", Head(points[^2], points[^1]), "fill=\"currentColor\" stroke=\"none\"");
        if (isDefault) pen.Line("default", Slash(points[0], points[1]));

        var name = lettering.Of(edge.NameAr, edge.NameEn);
        var middle = points[points.Count / 2];
        if (name.Length > 0) lettering.Bottom(name, edge.Label is { } label ? pen.Place(label) : new(middle.X - 40, middle.Y - 16, 80, 14));
    }

    private void DrawPool(Shape shape, Bounds box, string name)
    {
        pen.Box(shape.Kind is ShapeKind.Pool ? "pool" : "lane", box, 0);
        if (!shape.Horizontal)
        {
            lettering.Top(name, box with { Y = box.Y + 6 });
            return;
        }

        var side = pen.Mirrored ? box.Right - Band : box.X + Band;
        if (shape.Kind is ShapeKind.Pool) pen.Line("band", [new(side, box.Y), new(side, box.Bottom)]);
        lettering.Side(name, new(pen.Mirrored ? box.Right - Band / 2 : box.X + Band / 2, box.Centre.Y));
    }

    private void DrawNote(Bounds box, string name)
    {
        var (open, back) = pen.Mirrored ? (box.Right - 12, box.Right) : (box.X + 12, box.X);
        pen.Line("note", [new(open, box.Y), new(back, box.Y), new(back, box.Bottom), new(open, box.Bottom)]);
        lettering.Start(name, box);
    }

    /// <summary>An arrow's head at the end of a stretch; nothing of a stretch without length.</summary>
    private static IEnumerable<Point> Head(Point from, Point to)
    {
        var (x, y) = Direction(from, to);
        return [to, new(to.X - 10 * x - 4.5 * y, to.Y - 10 * y + 4.5 * x), new(to.X - 10 * x + 4.5 * y, to.Y - 10 * y - 4.5 * x)];
    }

    /// <summary>The stroke across the start of a default flow.</summary>
    private static IEnumerable<Point> Slash(Point from, Point to)
    {
        var (x, y) = Direction(from, to);
        var (midX, midY) = (from.X + 10 * x, from.Y + 10 * y);
        return [new(midX - 4 * x - 5 * y, midY - 4 * y - 5 * x), new(midX + 4 * x + 5 * y, midY + 4 * y + 5 * x)];
    }

    private static (double X, double Y) Direction(Point from, Point to)
    {
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        return length > 0 ? ((to.X - from.X) / length, (to.Y - from.Y) / length) : (1, 0);
    }
}
