namespace Sijil.Decisions.Feel.Functions;

/// <summary>How points and ranges lie to each other, after Allen.</summary>
internal static class RangeFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        Relation("before", (a, b) => EndsBefore(a, b)),
        Relation("after", (a, b) => EndsBefore(b, a)),
        Relation("meets", (a, b) => a.EndIncluded && b.StartIncluded && Same(a.End, b.Start), false),
        Relation("met by", (a, b) => b.EndIncluded && a.StartIncluded && Same(b.End, a.Start), false),
        Relation("overlaps", (a, b) => !EndsBefore(a, b) && !EndsBefore(b, a), false),
        Relation("overlaps before", (a, b) => StartOrder(a, b) < 0 && !EndsBefore(a, b) && EndOrder(a, b) <= 0, false),
        Relation("overlaps after", (a, b) => StartOrder(b, a) < 0 && !EndsBefore(b, a) && EndOrder(b, a) <= 0, false),
        Relation("finishes", (a, b) => EndOrder(a, b) == 0 && StartOrder(a, b) >= 0),
        Relation("finished by", (a, b) => EndOrder(a, b) == 0 && StartOrder(b, a) >= 0),
        Relation("includes", (a, b) => StartOrder(a, b) <= 0 && EndOrder(a, b) >= 0),
        Relation("during", (a, b) => StartOrder(b, a) <= 0 && EndOrder(b, a) >= 0),
        Relation("starts", (a, b) => StartOrder(a, b) == 0 && EndOrder(a, b) <= 0),
        Relation("started by", (a, b) => StartOrder(a, b) == 0 && EndOrder(b, a) <= 0),
        Relation("coincides", (a, b) => StartOrder(a, b) == 0 && EndOrder(a, b) == 0),
        new("range", FromText, "from"),
    ];

    private static Builtin Relation(string name, Func<FeelRange, FeelRange, bool?> relation, bool takesPoints = true) =>
        new(name, call =>
        {
            if (Span(call[0], takesPoints) is not { } left || Span(call[1], takesPoints) is not { } right) return call.Unfit();
            if (!Comparable(left, right)) return call.Unfit();
            return call.Or(relation(left, right));
        }, "range1, range2", "point1, point2", "point, range", "range, point");

    /// <summary>A point is the range from itself to itself.</summary>
    private static FeelRange? Span(in FeelValue value, bool takesPoints)
    {
        if (value.AsRange is { } range) return range;
        return takesPoints && FeelEquality.Order(value, value) is not null ? new FeelRange(value, true, value, true) : null;
    }

    private static bool Comparable(FeelRange left, FeelRange right)
    {
        var first = left.Start.IsNull ? left.End : left.Start;
        var second = right.Start.IsNull ? right.End : right.Start;
        return FeelEquality.Order(first, second) is not null;
    }

    private static bool Same(in FeelValue left, in FeelValue right) => !left.IsNull && FeelEquality.Same(left, right);

    private static bool EndsBefore(FeelRange left, FeelRange right)
    {
        if (left.End.IsNull || right.Start.IsNull) return false;
        var order = FeelEquality.Order(left.End, right.Start);
        return order < 0 || (order == 0 && !(left.EndIncluded && right.StartIncluded));
    }

    private static int? StartOrder(FeelRange left, FeelRange right)
    {
        if (left.Start.IsNull || right.Start.IsNull) return right.Start.IsNull.CompareTo(left.Start.IsNull);
        var order = FeelEquality.Order(left.Start, right.Start);
        return order == 0 ? right.StartIncluded.CompareTo(left.StartIncluded) : order;
    }

    private static int? EndOrder(FeelRange left, FeelRange right)
    {
        if (left.End.IsNull || right.End.IsNull) return left.End.IsNull.CompareTo(right.End.IsNull);
        var order = FeelEquality.Order(left.End, right.End);
        return order == 0 ? left.EndIncluded.CompareTo(right.EndIncluded) : order;
    }

    private static FeelValue FromText(Call call)
    {
        if (call.Text(0) is not { } text || RangeText.Read(text, call.Run) is not { } range) return call.Unfit();
        if (!range.Start.IsNull && !range.End.IsNull && FeelEquality.Order(range.Start, range.End) > 0) return call.Unfit();
        return FeelValue.Of(range);
    }
}
