using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>The properties behind a dot: entries of contexts, and the parts of dates, times, durations and ranges.</summary>
internal static class Paths
{
    public static FeelValue Get(Evaluation run, PathNode node, in FeelValue value)
    {
        if (value.AsContext is { } context)
            return context.TryGet(node.Name, out var entry) ? entry : run.Nothing(FeelReason.NoSuchProperty, node.Position, node.Name);
        if (value.Kind == FeelKind.List) return OfEach(run, node, value.Items);
        if (value.IsNull) return FeelValue.Null;
        return OfValue(value, node.Name) is { } found ? found : run.Nothing(FeelReason.NoSuchProperty, node.Position, node.Name);
    }

    private static FeelValue OfEach(Evaluation run, PathNode node, IReadOnlyList<FeelValue> items)
    {
        if (!run.SpendItems(items.Count, node.Position)) return FeelValue.Null;
        var found = new FeelValue[items.Count];
        for (var at = 0; at < found.Length; at++) found[at] = Get(run, node, items[at]);
        return FeelValue.List(found);
    }

    private static FeelValue? OfValue(in FeelValue value, string name) => value.Kind switch
    {
        FeelKind.Date => OfDate(value.Date, name),
        FeelKind.Time => OfTime(value.Time, value.Time.EffectiveOffset, name),
        FeelKind.DateTime => OfDate(value.DateTime.Date, name) ?? OfTime(value.DateTime.Time, value.DateTime.Offset, name),
        FeelKind.DaysDuration => OfDays(value.Raw, name),
        FeelKind.YearsDuration => OfYears(value.Raw, name),
        FeelKind.Range => OfRange(value.Range, name),
        _ => null,
    };

    private static FeelValue? OfDate(FeelDate date, string name) => name switch
    {
        "year" => FeelValue.Of((decimal)date.Year),
        "month" => FeelValue.Of((decimal)date.Month),
        "day" => FeelValue.Of((decimal)date.Day),
        "weekday" => FeelValue.Of((decimal)date.Weekday),
        _ => null,
    };

    private static FeelValue? OfTime(FeelTime time, int? offset, string name) => name switch
    {
        "hour" => FeelValue.Of((decimal)time.Hour),
        "minute" => FeelValue.Of((decimal)time.Minute),
        "second" => FeelValue.Of((decimal)time.Second),
        "time offset" => offset is { } known ? FeelValue.DaysDuration(known) : FeelValue.Null,
        "timezone" => FeelValue.Of(time.Zone),
        _ => null,
    };

    private static FeelValue? OfDays(decimal seconds, string name) => name switch
    {
        "days" => FeelValue.Of(decimal.Truncate(seconds / 86_400)),
        "hours" => FeelValue.Of(decimal.Truncate(seconds % 86_400 / 3600)),
        "minutes" => FeelValue.Of(decimal.Truncate(seconds % 3600 / 60)),
        "seconds" => FeelValue.Of(decimal.Truncate(seconds % 60)),
        _ => null,
    };

    private static FeelValue? OfYears(decimal months, string name) => name switch
    {
        "years" => FeelValue.Of(decimal.Truncate(months / 12)),
        "months" => FeelValue.Of(months % 12),
        _ => null,
    };

    private static FeelValue? OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Start,
        "end" => range.End,
        "start included" => FeelValue.Of(range.StartIncluded),
        "end included" => FeelValue.Of(range.EndIncluded),
        _ => null,
    };
}
