using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>Along which line a figure is taken apart.</summary>
internal enum BreakdownBy { Sector, Entity, Service, SubService, Channel, Audience, Group, Month, Origin }

/// <summary>One row of a breakdown; the filter is the board narrowed to it.</summary>
/// <param name="IsHidden">Of fewer people than a figure is shown of, or hidden so that such a figure cannot be had by subtraction.</param>
internal sealed record BreakdownRow(string Key, Bilingual Name, Value Value, BoardFilter Filter, bool IsHidden = false);

/// <summary>One point of a figure's course: a day or a month.</summary>
internal sealed record CoursePoint(DateOnly Start, bool IsMonth, Value Value);

/// <summary>A figure taken apart, by its own board.</summary>
internal sealed class Breakdown(Board board)
{
    private const int MostDays = 62;

    /// <summary>Every part that has a value; all of them in one pass where the figure is counted from transactions.</summary>
    public IReadOnlyList<BreakdownRow> Rows(Indicator indicator, BoardFilter filter, BreakdownBy by)
    {
        var rows = board.Look(filter, selection => Parts(indicator, selection, filter, by).Where(row => row.Value.Amount is not null).OrderBy(row => row.Key, StringComparer.Ordinal).ToList());
        return Hiding.Applies(filter, by) ? Hiding.Of(board, indicator, filter, rows) : rows;
    }

    /// <summary>The figure of every service.</summary>
    public IReadOnlyDictionary<string, Value> ByService(Indicator indicator, BoardFilter filter) =>
        board.Look(filter, selection => Parts(indicator, selection, filter, BreakdownBy.Service).ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal));

    /// <summary>The figure over time: by day within two months, by month beyond; nothing for what cards alone say.</summary>
    public IReadOnlyList<CoursePoint> Course(Indicator indicator, BoardFilter filter)
    {
        if (indicator.CountsSubServices || filter.IsOfPeople) return [];
        return board.Look(filter, selection =>
        {
            var closed = selection.Lots.Where(lot => lot.Facets.Has(Facet.Closed)).Select(lot => lot.Like.Month).Distinct().ToList();
            if (closed.Count is 0) return (IReadOnlyList<CoursePoint>)[];
            if (closed.Max() - closed.Min() <= 2)
            {
                var daily = selection.Daily();
                var days = daily.Lots.Select(lot => lot.Day).ToHashSet();
                if (days.Max() - days.Min() <= MostDays) return Points(daily.By(lot => DateOnly.FromDayNumber(lot.Day)), indicator, isMonth: false);
            }
            return Points(selection.By(lot => lot.Facets.Has(Facet.Ended) ? Moment.FirstOf(lot.Like.Month) : DateOnly.MinValue), indicator, isMonth: true);
        });
    }

    private static IReadOnlyList<CoursePoint> Points(IEnumerable<(DateOnly Key, Selection Part)> parts, Indicator indicator, bool isMonth) =>
        [.. parts.Where(part => part.Key != DateOnly.MinValue).OrderBy(part => part.Key).Select(part => new CoursePoint(part.Key, isMonth, Measures.Of(indicator, part.Part)))];

    private IEnumerable<BreakdownRow> Parts(Indicator indicator, Selection selection, BoardFilter filter, BreakdownBy by)
    {
        if (indicator.CountsSubServices)
            return OfCards(selection, by).Select(key => Row(by, key, filter, Measures.Of(indicator, Selection.Of(selection.Figures, new Scope(Grain.Narrow(filter, by, key), selection.Figures.Words, board.Registers), board.Until))));
        if (by is BreakdownBy.Audience)
            return selection.Scope.Cards.SelectMany(card => card.Audience).Distinct().Select(key => Row(by, key, filter, Measures.Of(indicator, OfAudience(selection, key))));
        return selection.By(lot => Grain.KeyOf(selection, lot, by)).Where(part => part.Key.Length > 0).Select(part => Row(by, part.Key, filter, Measures.Of(indicator, part.Part)));
    }

    /// <summary>A service for several audiences is in the part of each: these parts are not a whole.</summary>
    private static Selection OfAudience(Selection selection, string audience) =>
        selection.By(lot => selection.Scope.Registers.Services.TryGetValue(selection.Figures.Words[lot.Like.Service], out var card) && card.Audience.Contains(audience))
            .Where(part => part.Key).Select(part => part.Part).FirstOrDefault() ?? selection.None();

    private BreakdownRow Row(BreakdownBy by, string key, BoardFilter filter, Value value) => new(key, Grain.NameOf(board.Registers, by, key), value, Grain.Narrow(filter, by, key));

    private static IEnumerable<string> OfCards(Selection selection, BreakdownBy by) => selection.Scope.Cards.SelectMany(card => (IEnumerable<string>)(by switch
    {
        BreakdownBy.Sector => [selection.Scope.SectorOf(card.Entity)],
        BreakdownBy.Entity => [card.Entity],
        BreakdownBy.SubService => card.SubServices.Select(sub => sub.Code),
        BreakdownBy.Audience => card.Audience,
        _ => [card.Code],
    })).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
}
