namespace Sijil.Measure.Scorecards;

/// <summary>The rows that a filter leaves in, with all their facets: what a measure loops over.</summary>
internal sealed class Selection
{
    private Selection(CaseFigures figures, Scope scope, int[] rows, Facet[] facets) =>
        (Figures, Scope, Rows, Facets) = (figures, scope, rows, facets);

    public CaseFigures Figures { get; }
    public Scope Scope { get; }
    public int[] Rows { get; }

    /// <summary>The facets of each of <see cref="Rows"/>, those of its card among them.</summary>
    public Facet[] Facets { get; }

    /// <summary>The sub-services of its scope; counted once, however many indicators ask.</summary>
    public SubServices SubServices => field ??= new(this);

    /// <summary>A transaction belongs to the period in which it ended, or in which it opened while it is open.</summary>
    public static Selection Of(CaseFigures figures, Scope scope) => Where(figures, scope, byOpening: false);

    /// <summary>The transactions that opened in the period.</summary>
    public static Selection OpenedIn(CaseFigures figures, Scope scope) => Where(figures, scope, byOpening: true);

    /// <summary>The same rows in groups.</summary>
    public IEnumerable<(TKey Key, Selection Part)> By<TKey>(Func<int, TKey> key) where TKey : notnull =>
        from place in Enumerable.Range(0, Rows.Length)
        group place by key(Rows[place]) into places
        select (places.Key, new Selection(Figures, Scope, [.. places.Select(place => Rows[place])], [.. places.Select(place => Facets[place])]));

    /// <summary>The rows that have all these facets and none of those.</summary>
    public IEnumerable<int> With(Facet wanted, Facet unwanted = Facet.None)
    {
        for (var i = 0; i < Rows.Length; i++)
            if (Facets[i].Has(wanted) && (Facets[i] & unwanted) is Facet.None) yield return Rows[i];
    }

    public int Count(Facet wanted, Facet unwanted = Facet.None)
    {
        var count = 0;
        foreach (var facets in Facets)
            if ((facets & wanted) == wanted && (facets & unwanted) == 0) count++;
        return count;
    }

    private static Selection Where(CaseFigures figures, Scope scope, bool byOpening)
    {
        var columns = figures.Rows;
        var (rows, facets, count) = (new int[columns.Count], new Facet[columns.Count], 0);
        for (var row = 0; row < columns.Count; row++)
        {
            if (!scope.Has(columns, row) || !scope.InPeriod(byOpening || columns.Closed[row] is 0 ? columns.Opened[row] : columns.Closed[row])) continue;
            rows[count] = row;
            facets[count++] = (Facet)columns.Facets[row] | (scope.IsExempt(columns.Service[row]) ? Facet.VisitExempt : Facet.None);
        }
        Array.Resize(ref rows, count);
        Array.Resize(ref facets, count);
        return new(figures, scope, rows, facets);
    }
}
