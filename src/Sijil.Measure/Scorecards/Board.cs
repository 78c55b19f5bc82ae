using System.Collections.Concurrent;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>The policy board (لوحة مؤشرات السياسة): every indicator over any scope, read from rows of facts and from nothing else.</summary>
internal sealed class Board(CaseFigures figures, RegisterFold registers)
{
    public const int PageSize = 50;
    private const int MostKept = 64;
    private readonly ConcurrentDictionary<BoardFilter, Kept> kept = new();

    /// <summary>All indicators in the order of the policy.</summary>
    public IReadOnlyList<Indicator> Indicators => [.. registers.All<Indicator>("indicators").Values.OrderBy(one => one.Number).ThenBy(one => one.Id, StringComparer.Ordinal)];

    public IReadOnlyList<AnnouncedFigure> Announced => [.. registers.All<AnnouncedFigure>("announced").Values];

    public Indicator? Find(string indicator) => registers.All<Indicator>("indicators").GetValueOrDefault(indicator);

    /// <summary>Every indicator over a filter; counted again only when a row or a card has changed since.</summary>
    public IReadOnlyList<Reading> Read(BoardFilter filter)
    {
        if (kept.TryGetValue(filter, out var before) && before.Changes == figures.Changes && ReferenceEquals(before.Cards, registers.Services)) return before.Readings;
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
        selection.Rows.Length, selection.Count(Facet.Closed), selection.Rows.Length - selection.Count(Facet.Ended), selection.Count(Facet.Ended, Facet.Closed)));

    /// <summary>What customers said of the transactions that the filter leaves in, from 1 to 5; null where none of them said anything.</summary>
    public (decimal Mean, int Count)? RatingOf(BoardFilter filter) => Look(filter, selection =>
    {
        var rated = selection.With(Facet.Rated).Select(row => (int)selection.Figures.Rows.Rating[row]).ToList();
        return rated.Count is 0 ? ((decimal, int)?)null : ((decimal)rated.Average(), rated.Count);
    });

    /// <summary>Where the rows come from, and how many from each.</summary>
    public IReadOnlyList<(string Origin, int Count)> Origins => figures.Read(folded => (IReadOnlyList<(string, int)>)
        [.. folded.Rows.Origin.Take(folded.Rows.Count).CountBy(code => code).Select(count => (folded.Words[count.Key], count.Value)).OrderBy(count => count.Item1, StringComparer.Ordinal)]);

    /// <summary>The ids of the transactions behind a figure, newest first, a page at a time.</summary>
    public CasePage Cases(Indicator indicator, BoardFilter filter, Side side, int page) => Look(filter, selection =>
    {
        var rows = RowsOf(indicator, selection, side);
        Array.Reverse(rows);
        var shown = rows.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize);
        return new CasePage(rows.Length, Math.Max(1, page), Math.Max(1, (rows.Length + PageSize - 1) / PageSize), [.. shown.Select(row => CaseLine.Of(figures, row))]);
    });

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
        figures.Read(folded => look(Selection.Of(folded, new Scope(filter, folded.Words, registers))));

    private sealed record Kept(long Changes, object Cards, IReadOnlyList<Reading> Readings);

    private Reading Of(Indicator indicator, Selection selection) =>
        new(indicator, Measures.Of(indicator, selection), [.. Announced.Where(figure => figure.Indicator == indicator.Id)]);

    private static int[] RowsOf(Indicator indicator, Selection selection, Side side)
    {
        if (indicator.Formula is not null) return FormulaCount.Of(indicator, selection).RowsOn(side);
        if (!Sides.TryRead(indicator, out var sides) || indicator.Measure is "not-counted") return [];
        if (indicator.CountsSubServices) return [.. selection.SubServices.Rows(sides, side)];
        return [.. Enumerable.Range(0, selection.Rows.Length).Where(place => sides.Has(side, selection.Facets[place])).Select(place => selection.Rows[place])];
    }
}

/// <summary>What a filter leaves in: closed are counted, open are not yet, stopped never.</summary>
internal sealed record Volume(int All, int Closed, int Open, int Stopped);

/// <summary>A page of the transactions behind a figure.</summary>
internal sealed record CasePage(int Total, int Page, int Last, IReadOnlyList<CaseLine> Lines);
