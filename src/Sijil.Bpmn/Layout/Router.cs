using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>Leads flows along rows and channels, so that no flow crosses a shape.</summary>
internal sealed class Router(ProcessPlan plan, Grid grid, Channels channels, Sheet sheet)
{
    private const double LaneHeight = 14;
    private const double Drop = 14;

    private int lanes;

    public ImmutableArray<Point> Points(Way way)
    {
        var from = sheet.BoundsOf(plan.Nodes[way.Flow.From]);
        var to = sheet.BoundsOf(plan.Nodes[way.Flow.To]);
        var points = new List<Point>(Leave(way, from));
        if (way.IsBack) Return(way, points);
        else Follow(way, points);
        points.Add(new(to.X, to.Centre.Y));
        return Straight(points);
    }

    /// <summary>A flow's name stands above its last stretch that runs level.</summary>
    public static Bounds Label(ImmutableArray<Point> points)
    {
        var last = points.Length - 1;
        while (last > 1 && Math.Abs(points[last].Y - points[last - 1].Y) > 0.01) last--;
        return new(Math.Min(points[last].X, points[last - 1].X) + 2, points[last].Y - 18, 70, 14);
    }

    private IEnumerable<Point> Leave(Way way, Bounds from)
    {
        if (plan.Nodes[way.Flow.From].AttachedTo < 0) return [new(from.Right, from.Centre.Y)];

        return [new(from.Centre.X, from.Bottom), new(from.Centre.X, from.Bottom + Drop)];
    }

    private void Follow(Way way, List<Point> points)
    {
        for (var step = 1; step < way.Cells.Count; step++)
        {
            var (before, next) = (way.Cells[step - 1], way.Cells[step]);
            if (!Channels.Bends(before, next) && !Channels.IsHung(plan, way, step)) continue;

            var x = sheet.ChannelBefore(next.Layer, channels.Of(next.Layer, Channels.BundleOf(way, step)));
            points.Add(new(x, points[^1].Y));
            points.Add(new(x, Sheet.MiddleOf(next)));
        }
    }

    /// <summary>A flow backwards runs below all rows, in a lane of its own.</summary>
    private void Return(Way way, List<Point> points)
    {
        var (from, to) = (grid.CellOf(way.Flow.From), grid.CellOf(way.Flow.To));
        var right = sheet.ChannelBefore(from.Layer + 1, channels.Of(from.Layer + 1, way));
        var left = sheet.ChannelBefore(to.Layer, channels.Of(to.Layer, way));
        var lane = sheet.Bottom + lanes++ * LaneHeight;
        points.Add(new(right, points[^1].Y));
        points.Add(new(right, lane));
        points.Add(new(left, lane));
        points.Add(new(left, Sheet.MiddleOf(to)));
    }

    /// <summary>Leaves out points between which the line does not turn.</summary>
    private static ImmutableArray<Point> Straight(List<Point> points)
    {
        var kept = new List<Point>();
        foreach (var point in points)
        {
            if (kept.Count > 0 && kept[^1] == point) continue;
            if (kept.Count > 1 && OnOneLine(kept[^2], kept[^1], point)) kept.RemoveAt(kept.Count - 1);
            kept.Add(point);
        }
        return [.. kept];
    }

    private static bool OnOneLine(Point first, Point second, Point third) =>
        (Near(first.X, second.X) && Near(second.X, third.X)) || (Near(first.Y, second.Y) && Near(second.Y, third.Y));

    private static bool Near(double one, double other) => Math.Abs(one - other) < 0.01;
}
