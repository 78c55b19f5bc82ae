using Sijil.Decisions.Feel;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>Reads a formula's answer for transactions: once for all that are alike, or row by row where it asks for what tells them apart.</summary>
internal sealed class FormulaReader
{
    private readonly IndicatorFormula formula;
    private readonly (string Name, int Place)[] reads;
    private readonly FeelValue[] values;
    private readonly CardBaseline?[] baselines;
    private readonly Scope scope;

    public FormulaReader(IndicatorFormula formula, CaseFigures figures, Scope scope)
    {
        (this.formula, this.scope) = (formula, scope);
        var names = RowColumns.Names;
        reads = [.. Enumerable.Range(0, names.Count).Where(place => formula.Reads.Contains(names[place])).Select(place => (names[place], place))];
        values = new FeelValue[names.Count];
        baselines = formula.Reads.Contains("baseline") ? Benefits.BaselinesOf(figures.Words, scope) : [];
        NeedsRows = reads.Any(read => RowColumns.TellsRowsApart(read.Name));
        AsksMoreThanLogsSay = reads.Any(read => !RowColumns.IsOfLogs(read.Name));
        DependsOnCards = formula.Reads.Contains("baseline") || formula.Reads.Contains("visit_exempt");
    }

    /// <summary>The columns that it asks for.</summary>
    public IReadOnlyList<string> Reads => formula.Reads;

    public bool NeedsRows { get; }
    public bool DependsOnCards { get; }

    /// <summary>Of a log's rows it asks what the log does not say.</summary>
    public bool AsksMoreThanLogsSay { get; }

    public bool IsExempt(in Alike like) => scope.IsExempt(like.Service);

    public RowCount Of(CaseFigures figures, in Alike like, Facet facets, int row)
    {
        if (AsksMoreThanLogsSay && facets.Has(Facet.FromLog)) return new(true, false, null, 0);
        var baseline = baselines.Length is 0 ? null : like.Service < baselines.Length ? baselines[like.Service] : scope.Registers.Services.GetValueOrDefault(figures.Words[like.Service])?.Baseline;
        foreach (var (name, place) in reads) values[place] = RowColumns.Value(name, figures, like, facets, row, baseline);
        return formula.Count(values);
    }
}
