using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>A value below, above or between named ones; nothing where the kind holds none there.</summary>
/// <remarks>Times are told apart by whole seconds, as FEEL's equality does; durations and dates by what they are counted in.</remarks>
internal static class Neighbours
{
    private static readonly string[] fillers = [" ", "!", "0", "A", "a", "\u0001"];

    public static FeelValue? Between(FeelValue? low, FeelValue? high)
    {
        var candidates = (low ?? high)!.Value.Kind switch
        {
            FeelKind.Number => Counted(low?.Raw, high?.Raw, whole: false).Select(FeelValue.Of),
            FeelKind.YearsDuration => Counted(low?.Raw, high?.Raw, whole: true).Select(FeelValue.YearsDuration),
            FeelKind.DaysDuration => Counted(low?.Raw, high?.Raw, whole: false).Select(FeelValue.DaysDuration),
            FeelKind.Date => Counted(low?.Date.DayNumber, high?.Date.DayNumber, whole: true).Select(Day),
            FeelKind.Time => Times(low?.Time, high?.Time),
            FeelKind.DateTime => Moments(low?.DateTime, high?.DateTime),
            FeelKind.String => Texts(low?.Text, high),
            _ => [],
        };
        foreach (var candidate in candidates)
            if (!candidate.IsNull && IsAfter(candidate, low) && IsAfter(high, candidate)) return candidate;
        return null;
    }

    private static bool IsAfter(FeelValue? later, FeelValue? earlier) =>
        later is not { } right || earlier is not { } left || (FeelEquality.Order(left, right) < 0 && !FeelEquality.Same(left, right));

    private static IEnumerable<decimal> Counted(decimal? low, decimal? high, bool whole)
    {
        const decimal far = 1e27m;
        if (low is null) return high - 1 is { } below and > -far ? [decimal.Floor(below)] : [];
        if (high is null) return low + 1 is { } above and < far ? [decimal.Ceiling(above)] : [];
        if (decimal.Floor(low.Value) + 1 is var next && next < high) return [next];
        return whole ? [] : [low.Value + ((high.Value - low.Value) / 2)];
    }

    private static FeelValue Day(decimal number) => FeelDate.OfDayNumber((long)number) is { } date ? FeelValue.Of(date) : FeelValue.Null;

    private static IEnumerable<FeelValue> Times(FeelTime? low, FeelTime? high)
    {
        var pattern = (low ?? high)!;
        var day = new FeelTime(0, pattern.Offset, pattern.Zone);
        if (low is null) return [FeelValue.Of(day), FeelValue.Of(high!.Whole().Nanos > 0 ? high.Whole().Plus(-1) : day)];
        if (high is null) return [FeelValue.Of(low.Whole().Plus(60)), FeelValue.Of(low.Whole().Plus(1)), FeelValue.Of(day.Plus(86_399))];
        return [FeelValue.Of(low.Whole().Plus(60)), FeelValue.Of(low.Whole().Plus(1))];
    }

    private static IEnumerable<FeelValue> Moments(FeelDateTime? low, FeelDateTime? high)
    {
        var steps = low is null ? new[] { -86_400m, -1m } : [86_400m, 3_600m, 60m, 1m];
        var pattern = (low ?? high)!;
        var whole = pattern with { Time = pattern.Time.Whole() };
        foreach (var step in steps)
            if (whole.Plus(step) is { } moment) yield return FeelValue.Of(moment);
    }

    private static IEnumerable<FeelValue> Texts(string? low, FeelValue? high)
    {
        if (low is null) return [FeelValue.Of(""), FeelValue.Of("A"), FeelValue.Of("0")];
        return fillers.Select(filler => FeelValue.Of(low + filler)).Append(high is null ? FeelValue.Of("\uFFFD") : FeelValue.Null);
    }
}
