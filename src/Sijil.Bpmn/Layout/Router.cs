using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>Leads flows along rows and channels, so that no flow crosses a shape.</summary>
internal sealed class Router(ProcessPlan plan, Grid grid, Channels channels, Sheet sheet)
{
    private const double LaneHeight = 14;
    private const double Drop = 14;
    private const double DropStep = 20;

    private readonly List<(double Left, double Right, double Y)> lanes = [];

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

    /// <summary>A flow's name stands above its first stretch that it has for itself.</summary>
    public static Bounds Label(ImmutableArray<Point> points)
    {
        var at = points.Length > 3 && Near(points[2].Y, points[3].Y) ? points[2] : points[0] with { X = points[0].X + 14 };
        return new(at.X + 3, at.Y - 18, 66, 14);
    }

    private IEnumerable<Point> Leave(Way way, Bounds from)
    {
        var node = plan.Nodes[way.Flow.From];
        if (node.AttachedTo < 0) return [new(from.Right, from.Centre.Y)];

        var drop = Drop + DropStep * plan.Nodes[node.AttachedTo].Boundaries.IndexOf(node.Index);
        return [new(from.Centre.X, from.Bottom), new(from.Centre.X, from.Bottom + drop)];
    }

    private void Follow(Way way, List<Point> points)
    {
        for (var step = 1; step < way.Cells.Count; step++)
        {
            var (before, next) = (way.Cells[step - 1], way.Cells[step]);
            if (!Channels.Bends(before, next) && !Channels.IsHung(plan, way, step)) continue;

            var x = sheet.ChannelBefore(next.Layer, channels.Of(next.Layer, Channels.BundleOf(plan, way, step)));
            points.Add(new(x, points[^1].Y));
            points.Add(new(x, sheet.MiddleOf(next)));
        }
    }

    /// <summary>A flow backwards runs below the rows between its ends, in a lane of its own.</summary>
    private void Return(Way way, List<Point> points)
    {
        var (from, to) = (grid.CellOf(way.Flow.From), grid.CellOf(way.Flow.To));
        var right = sheet.ChannelBefore(from.Layer + 1, channels.Of(from.Layer + 1, way));
        var left = sheet.ChannelBefore(to.Layer, channels.Of(to.Layer, way));
        var lane = Lane(Math.Min(left, right), Math.Max(left, right), sheet.Below(to.Layer, from.Layer));
        points.Add(new(right, points[^1].Y));
        points.Add(new(right, lane));
        points.Add(new(left, lane));
        points.Add(new(left, sheet.MiddleOf(to)));
    }

    private double Lane(double left, double right, double from)
    {
        while (lanes.Exists(lane => lane.Left <= right && left <= lane.Right && Math.Abs(lane.Y - from) < LaneHeight)) from += LaneHeight;
        lanes.Add((left, right, from));
        return from;
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
