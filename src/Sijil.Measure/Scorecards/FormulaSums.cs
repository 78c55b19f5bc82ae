namespace Sijil.Measure.Scorecards;

/// <summary>What a formula that asks for minutes, days or fees comes to in each cell, kept as rows come and leave.</summary>
internal sealed class FormulaSums(FormulaReader reader, object? cards) : IFollowCells
{
    private Tally[] sums = new Tally[64];

    public Tally Of(int cell) => cell < sums.Length ? sums[cell] : default;

    /// <summary>The sums of a formula, counted when they are first asked for, and again when the cards on which they rest have changed.</summary>
    public static FormulaSums Of(IndicatorFormula formula, CaseFigures figures, Scope scope)
    {
        if (figures.Sums.TryGetValue(formula, out var known) && (known.Cards is null || ReferenceEquals(known.Cards, scope.Registers.Services))) return known;
        if (known is not null) figures.Cells.Unfollow(known);
        var reader = new FormulaReader(formula, figures, scope);
        var fresh = new FormulaSums(reader, reader.DependsOnCards ? scope.Registers.Services : null);
        figures.Cells.Follow(figures, fresh);
        figures.Sums.AddOrUpdate(formula, fresh);
        return fresh;
    }

    public object? Cards => cards;

    public void Come(CaseFigures figures, int row, int cell) => Add(figures, row, cell, 1);

    public void Leave(CaseFigures figures, int row, int cell) => Add(figures, row, cell, -1);

    private void Add(CaseFigures figures, int row, int cell, int times)
    {
        if (cell >= sums.Length) Array.Resize(ref sums, Math.Max(cell + 1, sums.Length * 2));
        var like = figures.Cells.All[cell].Like;
        sums[cell].Add(reader.Of(figures, like, like.Facets | (reader.IsExempt(like) ? Facet.VisitExempt : Facet.None), row), times);
    }
}
