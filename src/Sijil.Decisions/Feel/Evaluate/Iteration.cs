namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>What "for", "some" and "every" can go through: lists, single values, and the whole numbers or days between two ends.</summary>
internal static class Iteration
{
    public static IEnumerable<FeelValue>? Over(Evaluation run, FeelValue value, int position)
    {
        if (value.Kind == FeelKind.List) return value.Items;
        if (value.AsRange is { } range)
        {
            var start = range.StartIncluded ? range.Start : Shift(range.Start, 1);
            var end = range.EndIncluded ? range.End : Shift(range.End, -1);
            return Between(run, start, end, position);
        }
        if (value.IsNull)
        {
            run.Nothing(FeelReason.NotAList, position);
            return null;
        }
        return [value];
    }

    public static IEnumerable<FeelValue>? Between(Evaluation run, FeelValue start, FeelValue end, int position)
    {
        if (start.AsNumber is { } first && end.AsNumber is { } last && IsWhole(first) && IsWhole(last)) return Numbers(first, last);
        if (start.Kind == FeelKind.Date && end.Kind == FeelKind.Date) return Days(start.Date.DayNumber, end.Date.DayNumber);
        run.Nothing(FeelReason.NotAList, position);
        return null;
    }

    private static bool IsWhole(decimal number) => decimal.Truncate(number) == number;

    /// <summary>Far out there are no digits left for a step of one.</summary>
    private static bool IsReachable(decimal first, decimal last) => Math.Abs(first) < 1e27m && Math.Abs(last) < 1e27m;

    private static FeelValue Shift(FeelValue value, int by)
    {
        if (value.AsNumber is { } number) return FeelValue.Of(FeelNumber.Add(number, by));
        return value.Kind == FeelKind.Date && FeelDate.OfDayNumber(value.Date.DayNumber + by) is { } date ? FeelValue.Of(date) : FeelValue.Null;
    }

    private static IEnumerable<FeelValue> Numbers(decimal first, decimal last)
    {
        var step = first <= last ? 1 : -1;
        if (!IsReachable(first, last)) yield break;
        // Compared before the step, because behind the last number there may be none that can be held.
        for (var number = first; ; number += step)
        {
            yield return FeelValue.Of(number);
            if (number == last) yield break;
        }
    }

    private static IEnumerable<FeelValue> Days(long first, long last)
    {
        var step = first <= last ? 1 : -1;
        for (var day = first; step > 0 ? day <= last : day >= last; day += step)
        {
            if (FeelDate.OfDayNumber(day) is not { } date) yield break;
            yield return FeelValue.Of(date);
        }
    }
}
