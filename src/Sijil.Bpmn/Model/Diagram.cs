using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>A diagram of the interchange format: where the elements of a model are drawn.</summary>
/// <param name="Of">The process or collaboration that is drawn.</param>
public sealed record Diagram(string Id, string Of, ImmutableArray<Shape> Shapes, ImmutableArray<Edge> Edges)
{
    public Shape? ShapeOf(string element) => Shapes.FirstOrDefault(shape => shape.Element == element);

    /// <summary>The smallest rectangle around everything drawn.</summary>
    public Bounds Extent()
    {
        var boxes = Shapes.Select(shape => shape.Bounds).Concat(Shapes.Select(shape => shape.Label).OfType<Bounds>())
            .Concat(Edges.SelectMany(edge => edge.Points).Select(point => new Bounds(point.X, point.Y, 0, 0)))
            .Concat(Edges.Select(edge => edge.Label).OfType<Bounds>()).ToList();
        if (boxes.Count is 0) return new(0, 0, 0, 0);

        var (left, top) = (boxes.Min(box => box.X), boxes.Min(box => box.Y));
        return new(left, top, boxes.Max(box => box.Right) - left, boxes.Max(box => box.Bottom) - top);
    }
}

/// <summary>What a shape stands for: a node of the process, or something drawn only.</summary>
public enum ShapeKind { Node, Pool, Lane, Annotation, Group, DataObject }

/// <summary>One element's place, and its label's when it has one.</summary>
public sealed record Shape(string Element, ShapeKind Kind, Bounds Bounds, Bounds? Label = null)
{
    public string NameAr { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>Of a pool or lane: drawn lying, its name at the side.</summary>
    public bool Horizontal { get; init; } = true;

    /// <summary>Of a sub-process: drawn with what is inside.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>What a line stands for.</summary>
public enum EdgeKind { Sequence, Message, Association }

/// <summary>One connection's way.</summary>
public sealed record Edge(string Element, EdgeKind Kind, ImmutableArray<Point> Points, Bounds? Label = null)
{
    public string NameAr { get; init; } = "";
    public string NameEn { get; init; } = "";
}

/// <summary>A place on the drawing.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle on the drawing.</summary>
public readonly record struct Bounds(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;
    public Point Centre => new(X + Width / 2, Y + Height / 2);
}
