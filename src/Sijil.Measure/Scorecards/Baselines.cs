namespace Sijil.Measure.Scorecards;

/// <summary>What an indicator would have read of the same transactions before, by the baselines of their services' cards.</summary>
internal static class Baselines
{
    /// <summary>A baseline says how many visits a service took, and so whether it was given without presence; of other shares it says nothing.</summary>
    public static Value? Of(Indicator indicator, Selection selection)
    {
        if (!IsOfPresence(indicator)) return null;
        var baselines = Benefits.BaselinesOf(selection);
        var (without, known, unsaid) = (0, 0, 0);
        foreach (var lot in selection.Lots)
        {
            if (!lot.Facets.Has(Facet.Closed) || (lot.Facets & (Facet.VisitExempt | Facet.FromLog)) is not Facet.None) continue;
            if (baselines[lot.Like.Service] is not { } baseline) unsaid += lot.Count;
            else if ((known += lot.Count) > 0 && baseline.Visits == 0) without += lot.Count;
        }
        return known is 0 ? null : Value.Share(without, known, unsaid: unsaid);
    }

    /// <summary>Whether it counts the transactions without a visit, of those in which the law asks for none.</summary>
    private static bool IsOfPresence(Indicator indicator) => indicator.Formula is { Numerator: "no_visit", Where: "closed", Excluded: "visit_exempt" };
}
