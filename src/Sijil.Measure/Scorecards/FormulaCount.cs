namespace Sijil.Measure.Scorecards;

/// <summary>A formula counted over a selection: lot by lot where it cannot tell their transactions apart, else by the sums of cells and the rows of what is cut.</summary>
internal sealed class FormulaCount
{
    private readonly Selection selection;
    private readonly Indicator indicator;
    private readonly FormulaReader? reader;
    private readonly RowCount[] counts = [];
    private readonly IReadOnlyList<MeasuredSubService> subServices = [];
    private Tally total;

    private FormulaCount(Indicator indicator, Selection selection)
    {
        (this.indicator, this.selection) = (indicator, selection);
        var formula = IndicatorFormula.Of(indicator);
        if (formula.Trouble is not null)
        {
            Value = Value.None(Reasons.WrongFormula);
            return;
        }
        if (indicator.CountsSubServices)
        {
            subServices = selection.SubServices.All;
            counts = [.. subServices.Select(each => formula.Count(SubServiceColumns.Values(each)))];
            foreach (var count in counts) total.Add(count, 1);
        }
        else
        {
            reader = new(formula, selection.Figures, selection.Scope);
            counts = reader.NeedsRows ? [] : Array.ConvertAll(selection.Lots, lot => reader.Of(selection.Figures, lot.Like, lot.Facets, -1));
            for (var lot = 0; lot < counts.Length; lot++) total.Add(counts[lot], selection.Lots[lot].Count);
            if (reader.NeedsRows) SumRows(formula);
        }
        Value = Sum();
    }

    public Value Value { get; }

    public static FormulaCount Of(Indicator indicator, Selection selection) => new(indicator, selection);

    public int On(Side side) => total.On(side);

    /// <summary>The rows on one side, newest first.</summary>
    public IEnumerable<int> RowsOn(Side side)
    {
        if (indicator.CountsSubServices) return selection.SubServices.RowsOf(SubServicesOn(side));
        if (reader is null) return [];
        return selection.Rows(newestFirst: true).Where(each => Of(each.Row, each.Lot).IsOn(side)).Select(each => each.Row);
    }

    public IReadOnlyList<MeasuredSubService> SubServicesOn(Side side) => [.. subServices.Where((_, place) => counts[place].IsOn(side))];

    private RowCount Of(int row, int lot) => reader!.NeedsRows ? reader.Of(selection.Figures, selection.Lots[lot].Like, selection.Lots[lot].Facets, row) : counts[lot];

    private void SumRows(IndicatorFormula formula)
    {
        var kept = selection.AsOf is long.MaxValue && selection.Lots.Any(lot => lot.Cell >= 0) ? FormulaSums.Of(formula, selection.Figures, selection.Scope) : null;
        var ofCells = Array.ConvertAll(selection.Lots, lot => kept is not null && lot.Cell >= 0);
        for (var lot = 0; lot < ofCells.Length; lot++)
            if (ofCells[lot]) total.Add(kept!.Of(selection.Lots[lot].Cell));
        if (Array.TrueForAll(ofCells, whole => whole)) return;
        foreach (var (row, lot) in selection.Rows())
            if (!ofCells[lot]) total.Add(Of(row, lot), 1);
    }

    private string WhyUnsaid => reader is { AsksMoreThanLogsSay: true } && selection.Scope.Filter.IsOfLogs ? Reasons.LogDoesNotSay : reader?.Reads.Contains("baseline") is true ? Reasons.NoBaseline : Reasons.NotSaid;

    private Value Sum()
    {
        if (indicator.CountsSubServices && selection.Scope.Filter.IsOfLogs) return Value.None(Reasons.LogDoesNotSay, selection.Total);
        if (total.Counted is 0) return Value.None(total.Unsaid is 0 ? Reasons.NothingYet : WhyUnsaid, total.Unsaid) with { Excluded = total.Excluded };
        return indicator.Measure is "sum" ? new(total.Numerator, total.Counted, 0, [], total.Excluded, total.Unsaid) : Value.Share(total.Numerator, total.Denominator, total.Excluded, total.Unsaid);
    }
}
