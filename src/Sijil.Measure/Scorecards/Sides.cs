namespace Sijil.Measure.Scorecards;

/// <summary>Which part of an indicator is looked at.</summary>
internal enum Side
{
    Numerator,
    Denominator,

    /// <summary>In the denominator and not in the numerator: where the gap lies.</summary>
    Outside,

    /// <summary>Left out by the indicator's own rule.</summary>
    Excluded,
}

/// <summary>The facet filters of an indicator.</summary>
internal readonly record struct Sides(Facet Numerator, Facet Denominator, Facet Excluded)
{
    /// <summary>What the rows must not have: what is excluded, and a log's silence on what is asked.</summary>
    public Facet Unwanted => Excluded | (AsksMoreThanLogsSay ? Facet.FromLog : Facet.None);

    private bool AsksMoreThanLogsSay => ((Numerator | Denominator | Excluded) & ~Facets.OfLogs) is not Facet.None;

    public static bool TryRead(Indicator indicator, out Sides sides)
    {
        var known = Facets.TryRead(indicator.Numerator ?? [], out var numerator);
        known &= Facets.TryRead(indicator.Denominator ?? [], out var denominator);
        known &= Facets.TryRead(indicator.ExcludeFacets ?? [], out var excluded);
        // A sum has no denominator: all that it sums over is both.
        sides = new(numerator | denominator, denominator is Facet.None ? numerator : denominator, excluded);
        return known;
    }

    public int Count(Side side, Selection selection)
    {
        var count = 0;
        foreach (var lot in selection.Lots)
            if (Has(side, lot.Facets)) count += lot.Count;
        return count;
    }

    public int CountExcluded(Selection selection) => Count(Side.Excluded, selection);

    /// <summary>Transactions that would be in the denominator if their log said more.</summary>
    public int CountUnsaid(Selection selection) => AsksMoreThanLogsSay ? selection.Count(Denominator | Facet.FromLog) : 0;

    public bool Has(Side side, Facet facets) => side switch
    {
        Side.Excluded => IsExcluded(facets),
        _ when !facets.Has(Denominator) || (facets & Unwanted) is not Facet.None => false,
        Side.Denominator => true,
        Side.Numerator => facets.Has(Numerator),
        _ => !facets.Has(Numerator),
    };

    private bool IsExcluded(Facet facets) => Excluded is not Facet.None && facets.Has(Denominator) && (facets & Excluded) is not Facet.None;
}
