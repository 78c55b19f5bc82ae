using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>Arithmetic with dates, times and durations; null where the standard knows none.</summary>
internal static class TemporalArithmetic
{
    /// <summary>Whether the operator is for such operands, so that only their size can have kept it from a result.</summary>
    public static bool Takes(Operator kind, FeelKind left, FeelKind right) => kind switch
    {
        Operator.Add => Moves(left, right) || Moves(right, left) || IsSameDuration(left, right),
        Operator.Subtract => Moves(left, right) || IsSameDuration(left, right),
        Operator.Multiply => IsDuration(left) && right == FeelKind.Number || left == FeelKind.Number && IsDuration(right),
        Operator.Divide => IsDuration(left) && (right == FeelKind.Number || right == left),
        _ => false,
    };

    private static bool Moves(FeelKind moved, FeelKind by) => moved switch
    {
        FeelKind.Date or FeelKind.DateTime => IsDuration(by),
        FeelKind.Time => by == FeelKind.DaysDuration,
        _ => false,
    };

    private static bool IsSameDuration(FeelKind left, FeelKind right) => left == right && IsDuration(left);

    private static bool IsDuration(FeelKind kind) => kind is FeelKind.DaysDuration or FeelKind.YearsDuration;

    public static FeelValue Add(in FeelValue left, in FeelValue right)
    {
        if (IsDuration(left) && !IsDuration(right)) return Shift(right, left, 1);
        if (!IsDuration(right)) return FeelValue.Null;
        if (left.Kind == right.Kind) return Duration(left.Kind, FeelNumber.Add(left.Raw, right.Raw));
        return Shift(left, right, 1);
    }

    public static FeelValue Subtract(in FeelValue left, in FeelValue right)
    {
        if (IsDuration(right)) return left.Kind == right.Kind ? Duration(left.Kind, FeelNumber.Subtract(left.Raw, right.Raw)) : Shift(left, right, -1);
        return (left.Kind, right.Kind) switch
        {
            (FeelKind.Time, FeelKind.Time) => Between(left.Time, right.Time),
            (FeelKind.Date or FeelKind.DateTime, FeelKind.Date or FeelKind.DateTime) => Between(Instant(left), Instant(right)),
            _ => FeelValue.Null,
        };
    }

    public static FeelValue Multiply(in FeelValue left, in FeelValue right)
    {
        if (IsDuration(left) && right.AsNumber is { } factor) return Duration(left.Kind, FeelNumber.Multiply(left.Raw, factor));
        if (IsDuration(right) && left.AsNumber is { } other) return Duration(right.Kind, FeelNumber.Multiply(right.Raw, other));
        return FeelValue.Null;
    }

    public static FeelValue Divide(in FeelValue left, in FeelValue right)
    {
        if (!IsDuration(left)) return FeelValue.Null;
        if (right.AsNumber is { } divisor) return Duration(left.Kind, FeelNumber.Divide(left.Raw, divisor));
        return left.Kind == right.Kind ? FeelValue.Of(FeelNumber.Divide(left.Raw, right.Raw)) : FeelValue.Null;
    }

    private static bool IsDuration(in FeelValue value) => IsDuration(value.Kind);

    private static FeelValue Duration(FeelKind kind, decimal? size)
    {
        if (size is not { } known) return FeelValue.Null;
        return kind == FeelKind.DaysDuration ? FeelValue.DaysDuration(known) : FeelValue.YearsDuration(decimal.Truncate(known));
    }

    private static FeelValue Shift(in FeelValue value, in FeelValue duration, int sign)
    {
        var size = sign * duration.Raw;
        if (Math.Abs(size) > 1e19m) return FeelValue.Null;
        if (duration.Kind == FeelKind.YearsDuration)
        {
            if (value.Kind == FeelKind.Date) return value.Date.AddMonths(size) is { } date ? FeelValue.Of(date) : FeelValue.Null;
            return value.Kind == FeelKind.DateTime && value.DateTime.PlusMonths(size) is { } moved ? FeelValue.Of(moved) : FeelValue.Null;
        }
        return value.Kind switch
        {
            FeelKind.Time => FeelValue.Of(value.Time.Plus(size)),
            FeelKind.DateTime => value.DateTime.Plus(size) is { } moved ? FeelValue.Of(moved) : FeelValue.Null,
            FeelKind.Date => Midnight(value.Date).Plus(size) is { } moved ? FeelValue.Of(moved.Date) : FeelValue.Null,
            _ => FeelValue.Null,
        };
    }

    private static FeelDateTime Midnight(FeelDate date) => new(date, new FeelTime(0, 0, null));

    private static FeelDateTime Instant(in FeelValue value) => value.Kind == FeelKind.Date ? Midnight(value.Date) : value.DateTime;

    private static FeelValue Between(FeelDateTime left, FeelDateTime right) =>
        left.Offset is null != right.Offset is null ? FeelValue.Null : FeelValue.DaysDuration(left.Seconds - right.Seconds);

    private static FeelValue Between(FeelTime left, FeelTime right)
    {
        var (first, second) = (left.EffectiveOffset, right.EffectiveOffset);
        if (first is null != second is null) return FeelValue.Null;
        return FeelValue.DaysDuration(left.Seconds - (first ?? 0) - (right.Seconds - (second ?? 0)));
    }
}
