using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Compile;

/// <summary>Points on a line and the open stretches between them: what lies in one piece is treated alike.</summary>
internal sealed class OrderedPieces
{
    private const int FewPoints = 16;
    private readonly decimal[] points;
    private readonly long[]? whole;
    private readonly int first;
    private readonly bool isKnown;

    private OrderedPieces(decimal[] points, int first, bool isKnown)
    {
        this.points = points;
        this.first = first;
        this.isKnown = isKnown;
        if (Array.TrueForAll(points, point => decimal.Truncate(point) == point && Math.Abs(point) < 1e18m)) whole = Array.ConvertAll(points, point => (long)point);
    }

    /// <summary>The pieces of the numbers; a value out of each is added to the samples.</summary>
    public static OrderedPieces OfNumbers(IEnumerable<FeelValue> marks, List<FeelValue?> samples) =>
        Of(marks.Where(mark => mark.Kind == FeelKind.Number).Select(mark => mark.Raw), samples, point => FeelValue.Of(point), false);

    /// <summary>The pieces of the days, by their numbers.</summary>
    public static OrderedPieces OfDays(IEnumerable<FeelValue> marks, List<FeelValue?> samples) =>
        Of(marks.Where(mark => mark.Kind == FeelKind.Date).Select(mark => (decimal)mark.Date.DayNumber), samples,
            day => FeelDate.OfDayNumber((long)Math.Floor(day)) is { } date && date.DayNumber == day ? FeelValue.Of(date) : null, true);

    /// <param name="hasGaps">Whether a stretch without a sample has no value in it; where it may have, there are no pieces.</param>
    private static OrderedPieces Of(IEnumerable<decimal> marks, List<FeelValue?> samples, Func<decimal, FeelValue?> sample, bool hasGaps)
    {
        var points = marks.Distinct().Order().ToArray();
        var first = samples.Count;
        for (var at = 0; at <= points.Length; at++)
        {
            samples.Add(Between(points, at) is { } inside ? sample(inside) : null);
            if (at < points.Length) samples.Add(sample(points[at]));
        }
        return new OrderedPieces(points, first, hasGaps || samples.Skip(first).All(made => made is not null));
    }

    /// <summary>The piece in which a number lies; -1 where there are no pieces.</summary>
    public int PieceOf(decimal value)
    {
        if (!isKnown) return -1;
        if (whole is not null && IsWhole(value, out var number)) return PieceOf(number);
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle] < value) low = middle + 1;
            else high = middle;
        }
        return first + (2 * low) + (low < points.Length && points[low] == value ? 1 : 0);
    }

    /// <summary>The piece of a whole number, where all points are whole; -1 where there are no pieces.</summary>
    public int PieceOf(long value)
    {
        if (!isKnown || whole is null) return PieceOf((decimal)value);
        var low = whole.Length <= FewPoints ? CountBelow(whole, value) : LowerBound(whole, value);
        return first + (2 * low) + (low < whole.Length && whole[low] == value ? 1 : 0);
    }

    /// <summary>Of few points all are compared: the processor need not guess where to go on.</summary>
    private static int CountBelow(long[] points, long value)
    {
        var count = 0;
        foreach (var point in points) count += point < value ? 1 : 0;
        return count;
    }

    private static int LowerBound(long[] points, long value)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (points[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool IsWhole(decimal value, out long number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        number = unchecked((uint)bits[0]) | ((long)bits[1] << 32);
        if (bits[3] < 0) number = unchecked(-number);
        return bits[2] == 0 && bits[1] >= 0 && (bits[3] & 0x00FF0000) == 0;
    }

    /// <summary>A point of the stretch before a mark, or behind the last; nothing where the stretch is empty.</summary>
    private static decimal? Between(decimal[] points, int at)
    {
        if (points.Length == 0) return 0;
        if (at == 0) return points[0] > decimal.MinValue + 2 ? decimal.Floor(points[0]) - 1 : null;
        if (at == points.Length) return points[^1] < decimal.MaxValue - 2 ? decimal.Ceiling(points[^1]) + 1 : null;
        var (low, high) = (points[at - 1], points[at]);
        if (decimal.Floor(low) + 1 < high) return decimal.Floor(low) + 1;
        var middle = low + ((high - low) / 2);
        return middle > low && middle < high ? middle : null;
    }
}
