using Sijil.Decisions.Feel;

namespace Sijil.Measure.Scorecards;

/// <summary>A formula counted over a selection, row by row; rows that look alike to it are asked about once.</summary>
internal sealed class FormulaCount
{
    private readonly Selection selection;
    private readonly Indicator indicator;
    private readonly IndicatorFormula formula;
    private readonly RowCount[] rows;
    private readonly IReadOnlyList<MeasuredSubService> subServices;
    private int unsaid;

    private FormulaCount(Indicator indicator, Selection selection)
    {
        (this.indicator, this.selection, formula) = (indicator, selection, IndicatorFormula.Of(indicator));
        subServices = indicator.CountsSubServices ? selection.SubServices.All : [];
        rows = formula.Trouble is not null ? [] : indicator.CountsSubServices ? [.. subServices.Select(each => formula.Count(SubServiceColumns.Values(each)))] : CountRows();
        Value = formula.Trouble is not null ? Value.None(Reasons.WrongFormula) : Sum();
    }

    public Value Value { get; }

    public static FormulaCount Of(Indicator indicator, Selection selection) => new(indicator, selection);

    public int[] RowsOn(Side side) => indicator.CountsSubServices ? [.. selection.SubServices.RowsOf(SubServicesOn(side))]
        : [.. Enumerable.Range(0, rows.Length).Where(place => rows[place].IsOn(side)).Select(place => selection.Rows[place])];

    public IReadOnlyList<MeasuredSubService> SubServicesOn(Side side) => [.. subServices.Where((_, place) => rows[place].IsOn(side))];

    private Value Sum()
    {
        if (indicator.CountsSubServices && selection.Scope.Filter.IsOfLogs) return Value.None(Reasons.LogDoesNotSay, selection.Rows.Length);
        var (numerator, denominator, counted, excluded) = (0m, 0m, 0, 0);
        foreach (var row in rows)
        {
            if (row.IsExcluded) excluded++;
            else if (row.IsIn && row.Numerator is null) unsaid++;
            else if (row.IsIn) (numerator, denominator, counted) = (numerator + row.Numerator!.Value, denominator + row.Denominator, counted + 1);
        }
        if (counted is 0) return Value.None(unsaid > 0 ? Reasons.NotSaid : Reasons.NothingYet, unsaid) with { Excluded = excluded };
        return indicator.Measure is "sum" ? new(numerator, counted, 0, [], excluded, unsaid) : Value.Share(numerator, denominator, excluded, unsaid);
    }

    private RowCount[] CountRows()
    {
        var (names, reads, baselines) = (RowColumns.Names, formula.Reads, Benefits.BaselinesOf(selection));
        var (values, counts, alike) = (new FeelValue[names.Count], new RowCount[selection.Rows.Length], new Dictionary<(int, int, int, int), RowCount>());
        var marks = reads.Aggregate(Facet.None, (all, name) => all | RowColumns.FacetOf(name));
        var others = reads.Where(name => RowColumns.FacetOf(name) is Facet.None).ToList();
        var asksMoreThanLogsSay = reads.Any(name => !RowColumns.IsOfLogs(name));
        for (var place = 0; place < counts.Length; place++)
        {
            if (asksMoreThanLogsSay && selection.Facets[place].Has(Facet.FromLog))
            {
                unsaid++;
                continue;
            }
            var key = others.Count > 3 ? null : Key(marks, others, place);
            if (key is { } known && alike.TryGetValue(known, out counts[place])) continue;
            for (var at = 0; at < names.Count; at++)
                if (reads.Contains(names[at])) values[at] = RowColumns.Value(names[at], selection, place, baselines);
            counts[place] = formula.Count(values);
            if (key is { } fresh) alike[fresh] = counts[place];
        }
        return counts;
    }

    /// <summary>All that the formula can see of a row; nothing where it sees what no two rows share.</summary>
    private (int, int, int, int)? Key(Facet marks, List<string> others, int place)
    {
        Span<int> codes = stackalloc int[3];
        for (var at = 0; at < others.Count; at++)
        {
            if (RowColumns.Code(others[at], selection, place) is not { } code) return null;
            codes[at] = code;
        }
        return ((int)(selection.Facets[place] & (marks | (others.Contains("rating") ? Facet.Rated : Facet.None))), codes[0], codes[1], codes[2]);
    }
}
