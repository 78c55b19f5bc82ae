namespace Sijil.Measure.Scorecards;

/// <summary>Figures of groups of fewer than five people are not shown, nor any by which they could be had: of a whole whose parts are shown, never one part alone is hidden, nor parts of fewer than five people together.</summary>
internal static class Hiding
{
    public static bool Applies(BoardFilter filter, BreakdownBy by) => filter.IsOfPeople || by is BreakdownBy.Group;

    /// <summary>A filter on people is read by whole months and as known at the ends of months: two such figures that differ by a day would show one person.</summary>
    public static BoardFilter Whole(BoardFilter filter) => !filter.IsOfPeople ? filter : filter with
    {
        From = filter.From is { } from ? new(from.Year, from.Month, 1) : null,
        To = filter.To is { } to ? LastOf(to) : null,
        AsOf = filter.AsOf is { } day ? (day == LastOf(day) ? day : new DateOnly(day.Year, day.Month, 1).AddDays(-1)) : null,
        Turn = 0,
    };

    /// <summary>Whether a figure of this filter may be shown: the group has enough people, and is not needed to hide another of the same whole.</summary>
    public static bool Shows(Board board, Indicator indicator, BoardFilter filter)
    {
        if (!filter.IsOfPeople) return true;
        var groups = new Breakdown(board).Rows(indicator, filter with { Group = "" }, BreakdownBy.Group);
        return groups.FirstOrDefault(row => row.Key == filter.Group) is { IsHidden: false };
    }

    public static IReadOnlyList<BreakdownRow> Of(Board board, Indicator indicator, BoardFilter filter, IReadOnlyList<BreakdownRow> rows)
    {
        var sizes = rows.ToDictionary(row => row.Key, row => Size(board, indicator, row.Filter), StringComparer.Ordinal);
        var hidden = rows.Where(row => sizes[row.Key] is < People.Fewest || filter.IsOfPeople && !Shows(board, indicator, row.Filter)).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.OrderBy(row => sizes[row.Key]).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            if (hidden.Count is 0 || hidden.Count > 1 && hidden.Sum(key => sizes[key]) >= People.Fewest) break;
            hidden.Add(row.Key);
        }
        return [.. rows.Select(row => hidden.Contains(row.Key) ? row with { IsHidden = true, Value = Value.None(Reasons.TooFew) } : row)];
    }

    private static DateOnly LastOf(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    /// <summary>How many people are behind a figure; beyond the fewest, how many transactions.</summary>
    private static int Size(Board board, Indicator indicator, BoardFilter filter) => board.Look(filter, selection =>
        People.AreEnough(selection.Figures.Rows, selection.Rows().Select(each => each.Row)) ? Math.Max(People.Fewest, selection.Total)
            : selection.Rows().Select(each => selection.Figures.Rows.Person[each.Row]).Distinct().Count());
}
