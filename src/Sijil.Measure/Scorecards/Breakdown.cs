using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>Along which line a figure is taken apart.</summary>
internal enum BreakdownBy { Sector, Entity, Service, Channel, Origin }

/// <summary>One row of a breakdown; the filter is the board narrowed to it.</summary>
internal sealed record BreakdownRow(string Key, Bilingual Name, Value Value, BoardFilter Filter);

/// <summary>One point of a figure's course: a day or a month.</summary>
internal sealed record CoursePoint(DateOnly Start, bool IsMonth, Value Value);

/// <summary>A figure taken apart, by its own board.</summary>
internal sealed class Breakdown(Board board, RegisterFold registers)
{
    private const int MostDays = 62;

    public IReadOnlyList<BreakdownRow> Rows(Indicator indicator, BoardFilter filter, BreakdownBy by) =>
        [.. Keys(filter, by).Select(key => Row(indicator, Narrow(filter, by, key), by, key)).Where(row => row.Value.Amount is not null)];

    /// <summary>The figure of every service, in one pass over the rows where it is counted from rows.</summary>
    public IReadOnlyDictionary<string, Value> ByService(Indicator indicator, BoardFilter filter) => indicator.CountsSubServices
        ? Rows(indicator, filter, BreakdownBy.Service).ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal)
        : board.Look(filter, selection => selection.By(row => selection.Figures.Words[selection.Figures.Rows.Service[row]])
            .ToDictionary(group => group.Key, group => Measures.Of(indicator, group.Part), StringComparer.Ordinal));

    /// <summary>The figure over time: by day within two months, by month beyond; nothing for what cards alone say.</summary>
    public IReadOnlyList<CoursePoint> Course(Indicator indicator, BoardFilter filter)
    {
        if (indicator.CountsSubServices) return [];
        return board.Look(filter, selection =>
        {
            var days = selection.With(Facet.Closed).Select(row => Moment.Day(selection.Figures.Rows.Closed[row]).DayNumber).ToHashSet();
            if (days.Count is 0) return (IReadOnlyList<CoursePoint>)[];
            var months = days.Max() - days.Min() > MostDays;
            return [.. selection.By(row => Start(selection.Figures.Rows, row, months)).Where(group => group.Key != DateOnly.MinValue).OrderBy(group => group.Key)
                .Select(group => new CoursePoint(group.Key, months, Measures.Of(indicator, group.Part)))];
        });
    }

    private static DateOnly Start(CaseColumns rows, int row, bool months)
    {
        if (rows.Closed[row] is 0) return DateOnly.MinValue;
        var day = Moment.Day(rows.Closed[row]);
        return months ? new(day.Year, day.Month, 1) : day;
    }

    private BreakdownRow Row(Indicator indicator, BoardFilter narrowed, BreakdownBy by, string key) =>
        new(key, NameOf(by, key), by is BreakdownBy.Channel ? ByChannel(indicator, narrowed, key) : board.Read(indicator, narrowed).Value, narrowed);

    private Value ByChannel(Indicator indicator, BoardFilter filter, string channel) => board.Look(filter, selection =>
        Measures.Of(indicator, selection.By(row => selection.Figures.Words[selection.Figures.Rows.Channel[row]]).First(group => group.Key == channel).Part));

    private static BoardFilter Narrow(BoardFilter filter, BreakdownBy by, string key) => by switch
    {
        BreakdownBy.Sector => filter with { Sector = key },
        BreakdownBy.Entity => filter with { Entity = key },
        BreakdownBy.Service => filter with { Service = key },
        BreakdownBy.Origin => filter with { Origin = key },
        _ => filter,
    };

    private IEnumerable<string> Keys(BoardFilter filter, BreakdownBy by)
    {
        var ofRows = board.Look(filter, selection => selection.Rows.Select(row => KeyOf(selection, row, by)).ToHashSet(StringComparer.Ordinal));
        var ofCards = board.Look(filter, selection => selection.Scope.Cards.Select(card => by switch
        {
            BreakdownBy.Sector => selection.Scope.SectorOf(card.Entity),
            BreakdownBy.Entity => card.Entity,
            BreakdownBy.Service => card.Code,
            _ => "",
        }).ToHashSet(StringComparer.Ordinal));
        return ofRows.Union(ofCards).Where(key => key.Length > 0).Order(StringComparer.Ordinal);
    }

    private static string KeyOf(Selection selection, int row, BreakdownBy by)
    {
        var (rows, words) = (selection.Figures.Rows, selection.Figures.Words);
        return by switch
        {
            BreakdownBy.Sector => selection.Scope.SectorOf(words[rows.Entity[row]]),
            BreakdownBy.Entity => words[rows.Entity[row]],
            BreakdownBy.Service => words[rows.Service[row]],
            BreakdownBy.Origin => words[rows.Origin[row]],
            _ => words[rows.Channel[row]],
        };
    }

    private Bilingual NameOf(BreakdownBy by, string key) => by switch
    {
        BreakdownBy.Sector => Word("sectors", key),
        BreakdownBy.Entity => registers.NameOf(key),
        BreakdownBy.Service => registers.Services.TryGetValue(key, out var card) ? card.Name : new(key, key),
        BreakdownBy.Channel => Word("channels", key),
        _ => new(key, key),
    };

    /// <summary>A code's name in models/words, or the code itself.</summary>
    private Bilingual Word(string list, string key) =>
        registers.All<Dictionary<string, Bilingual>>("words").GetValueOrDefault(list)?.GetValueOrDefault(key) ?? new(key, key);
}
