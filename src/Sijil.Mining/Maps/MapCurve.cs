using System.Globalization;
using System.Text;

namespace Sijil.Mining.Maps;

/// <summary>Lines of a map as curves that leave and enter level.</summary>
internal static class MapCurve
{
    /// <summary>The path, and the place where its label stands.</summary>
    public static (string Path, (double X, double Y) Middle) Through(List<(double X, double Y)> points, double half)
    {
        var path = new StringBuilder();
        var side = points[^1].X >= points[0].X ? 1 : -1;
        var first = (X: points[0].X + side * Math.Min(half, Math.Abs(points[1].X - points[0].X) / 4 + half / 2), points[0].Y);
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#} L{first.X:0.#} {first.Y:0.#}");
        var from = first;
        for (var at = 1; at < points.Count; at++)
        {
            var isLast = at == points.Count - 1;
            var enter = (X: points[at].X - side * (isLast ? half * 0.9 : half * 0.6), points[at].Y);
            var pull = Math.Max(20, Math.Abs(enter.X - from.X) / 2);
            path.Append(CultureInfo.InvariantCulture, $" C{from.X + side * pull:0.#} {from.Y:0.#} {enter.X - side * pull:0.#} {enter.Y:0.#} {enter.X:0.#} {enter.Y:0.#}");
            from = isLast ? points[at] : (points[at].X + side * half * 0.6, points[at].Y);
            path.Append(CultureInfo.InvariantCulture, $" L{from.X:0.#} {from.Y:0.#}");
        }
        var label = points.Count / 2;
        var middle = points.Count % 2 is 1 ? points[label] : Between(points[label - 1], points[label]);
        return (path.ToString(), middle);
    }

    // A little nearer to where the line begins, so that the labels of there and back do not meet; the curve has climbed less than half by then.
    private static (double X, double Y) Between((double X, double Y) from, (double X, double Y) to) => (from.X + 0.42 * (to.X - from.X), from.Y + 0.38 * (to.Y - from.Y));

    /// <summary>A line from a step to itself, above it.</summary>
    public static (string Path, (double X, double Y) Middle) Loop((double X, double Y) centre, double up)
    {
        var top = centre.Y - up;
        return (string.Create(CultureInfo.InvariantCulture, $"M{centre.X - 18:0.#} {top:0.#} C{centre.X - 18:0.#} {top - 26:0.#} {centre.X + 18:0.#} {top - 26:0.#} {centre.X + 18:0.#} {top:0.#}"), (centre.X + 46, top - 8));
    }
}
