using System.Collections.Concurrent;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>The policy board (لوحة مؤشرات السياسة): every indicator over any scope, read from rows of facts and from nothing else.</summary>
/// <param name="asOf">The last turn of the record that it counts; all where none is named.</param>
internal sealed class Board(CaseFigures figures, RegisterFold registers, long asOf = long.MaxValue)
{
    public const int PageSize = 50;
    private const int MostKept = 64;
    private readonly ConcurrentDictionary<BoardFilter, Kept> kept = new();
    private readonly ConcurrentDictionary<long, Board> past = new();

    public CaseFigures Figures => figures;
    public RegisterFold Registers => registers;

    /// <summary>The last turn of the record that it counts.</summary>
    public long Until => asOf;

    /// <summary>The board as it was known at the end of a day; this one where no day is named.</summary>
    public Board At(DateOnly? day) => day is { } end ? After(figures.Days.UpTo(end)) : this;

    /// <summary>The board that a filter asks for.</summary>
    public Board For(BoardFilter filter) => filter.Turn > 0 ? After(filter.Turn) : At(filter.AsOf);

    /// <summary>The board as it was known after one turn of the record: the rows say when each thing was known, so nothing is counted again.</summary>
    public Board After(long position)
    {
        if (past.TryGetValue(position, out var known)) return known;
        if (past.Count >= MostKept) past.Clear();
        return past.GetOrAdd(position, after => new(figures, registers.AsOf(after), after));
    }

    /// <summary>All indicators in the order of the policy.</summary>
    public IReadOnlyList<Indicator> Indicators => [.. registers.All<Indicator>("indicators").Values.OrderBy(one => one.Number).ThenBy(one => one.Id, StringComparer.Ordinal)];

    public IReadOnlyList<AnnouncedFigure> Announced => [.. registers.All<AnnouncedFigure>("announced").Values];

    public Indicator? Find(string indicator) => registers.All<Indicator>("indicators").GetValueOrDefault(indicator);

    /// <summary>Every indicator over a filter; counted again only when a row or a card has changed since.</summary>
    public IReadOnlyList<Reading> Read(BoardFilter filter)
    {
        if (kept.TryGetValue(filter, out var before) && (before.Changes == figures.Changes || asOf < long.MaxValue) && ReferenceEquals(before.Cards, registers.Services)) return before.Readings;
        var fresh = Look(filter, selection => new Kept(figures.Changes, registers.Services, [.. Indicators.Select(one => Of(one, selection))]));
        if (kept.Count >= MostKept) kept.Clear();
        kept[filter] = fresh;
        return fresh.Readings;
    }

    public Reading Read(Indicator indicator, BoardFilter filter) => Look(filter, selection => Of(indicator, selection));

    /// <summary>What the same transactions would have read before the services were redesigned; null where no baseline of a card says it.</summary>
    public Value? BaselineOf(Indicator indicator, BoardFilter filter) => Look(filter, selection => Baselines.Of(indicator, selection));

    /// <summary>How many transactions the filter leaves in, and what they are.</summary>
    public Volume Volume(BoardFilter filter) => Look(filter, selection => new Volume(
        selection.Total, selection.Count(Facet.Closed), selection.Total - selection.Count(Facet.Ended), selection.Count(Facet.Ended, Facet.Closed)));

    /// <summary>What customers said of the transactions that the filter leaves in, from 1 to 5; null where none of them said anything.</summary>
    public (decimal Mean, int Count)? RatingOf(BoardFilter filter) => Look(filter, selection =>
    {
        var rated = selection.Lots.Where(lot => lot.Facets.Has(Facet.Rated)).ToList();
        var count = rated.Sum(lot => lot.Count);
        return count is 0 ? ((decimal, int)?)null : ((decimal)rated.Sum(lot => (long)lot.Like.Rating * lot.Count) / count, count);
    });

    /// <summary>Where the rows come from, and how many from each.</summary>
    public IReadOnlyList<(string Origin, int Count)> Origins => figures.ReadCells(folded => (IReadOnlyList<(string, int)>)
        [.. folded.Cells.All.Where(cell => cell.Count > 0).GroupBy(cell => cell.Like.Origin, (code, cells) => (folded.Words[code], cells.Sum(cell => cell.Count))).OrderBy(count => count.Item1, StringComparer.Ordinal)]);

    /// <summary>Every channel through which some transaction came.</summary>
    public IReadOnlyList<string> Channels => figures.ReadCells(folded => (IReadOnlyList<string>)
        [.. folded.Cells.All.Where(cell => cell.Count > 0 && !cell.Like.Facets.Has(Facet.FromLog)).Select(cell => folded.Words[cell.Like.Channel]).Where(channel => channel.Length > 0).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>The ids of the transactions behind a figure, newest first, a page at a time.</summary>
    public CasePage Cases(Indicator indicator, BoardFilter filter, Side side, int page) => Look(filter, selection =>
    {
        var (count, rows) = RowsOf(indicator, selection, side);
        var shown = rows.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize);
        return new CasePage(count, Math.Max(1, page), Math.Max(1, (count + PageSize - 1) / PageSize), [.. shown.Select(row => CaseLine.Of(figures, row))]);
    });

    /// <summary>Every transaction on a side of a figure, newest first, up to so many.</summary>
    public IReadOnlyList<CaseLine> AllCases(Indicator indicator, BoardFilter filter, Side side, int most) =>
        Look(filter, selection => (IReadOnlyList<CaseLine>)[.. RowsOf(indicator, selection, side).Rows.Take(most).Select(row => CaseLine.Of(figures, row))]);

    /// <summary>One transaction's row; null when the id is of none.</summary>
    public CaseLine? Case(string id) => figures.Read(folded => folded.Rows.Id.Find(id) is >= 0 and var row ? CaseLine.Of(folded, row) : null);

    /// <summary>The sub-services on a side of an indicator that counts sub-services.</summary>
    public IReadOnlyList<MeasuredSubService> SubServicesOf(Indicator indicator, BoardFilter filter, Side side) =>
        indicator is { CountsSubServices: true, Formula: not null } ? Look(filter, selection => FormulaCount.Of(indicator, selection).SubServicesOn(side))
        : !indicator.CountsSubServices || !Sides.TryRead(indicator, out var sides) ? [] : Look(filter, selection =>
            (IReadOnlyList<MeasuredSubService>)[.. selection.SubServices.All.Where(each => sides.Has(side, each.Facets))]);

    /// <summary>What is wrong with the indicator's formula; nothing where it can be counted, or has none.</summary>
    public static FormulaTrouble? TroubleOf(Indicator indicator) => indicator.Formula is null ? null : IndicatorFormula.Of(indicator).Trouble;

    /// <summary>The board as it stood at a position of the journal: the same facts counted again, and no others.</summary>
    public static async ValueTask<Board> AsOf(IJournal journal, long position, CancellationToken cancel)
    {
        var (figures, registers) = (new CaseFigures(), new RegisterFold());
        await foreach (var entry in journal.Read(0, position, cancel))
        {
            registers.Apply(entry);
            figures.Apply(entry);
        }
        return new(figures, registers);
    }

    internal TResult Look<TResult>(BoardFilter filter, Func<Selection, TResult> look) =>
        figures.ReadCells(folded => look(Selection.Of(folded, new Scope(filter, folded.Words, registers), asOf)));

    private sealed record Kept(long Changes, object Cards, IReadOnlyList<Reading> Readings);

    private Reading Of(Indicator indicator, Selection selection) =>
        new(indicator, Measures.Of(indicator, selection), [.. Announced.Where(figure => figure.Indicator == indicator.Id)]);

    private static (int Count, IEnumerable<int> Rows) RowsOf(Indicator indicator, Selection selection, Side side)
    {
        if (indicator.Formula is not null)
        {
            var counted = FormulaCount.Of(indicator, selection);
            return (indicator.CountsSubServices ? counted.RowsOn(side).Count() : counted.On(side), counted.RowsOn(side));
        }
        if (!Sides.TryRead(indicator, out var sides) || indicator.Measure is "not-counted") return (0, []);
        if (indicator.CountsSubServices) return (selection.SubServices.Rows(sides, side).Count(), selection.SubServices.Rows(sides, side));
        return (sides.Count(side, selection), selection.Rows(newestFirst: true).Where(each => sides.Has(side, selection.Lots[each.Lot].Facets)).Select(each => each.Row));
    }
}

/// <summary>What a filter leaves in: closed are counted, open are not yet, stopped never.</summary>
internal sealed record Volume(int All, int Closed, int Open, int Stopped);

/// <summary>A page of the transactions behind a figure.</summary>
internal sealed record CasePage(int Total, int Page, int Last, IReadOnlyList<CaseLine> Lines);
