namespace Sijil.Measure.Scorecards;

/// <summary>What an indicator would have read of the same transactions before, by the baselines of their services' cards.</summary>
internal static class Baselines
{
    /// <summary>A baseline says how many visits a service took, and so whether it was given without presence; of other shares it says nothing.</summary>
    public static Value? Of(Indicator indicator, Selection selection)
    {
        if (!Sides.TryRead(indicator, out var sides) || !sides.Numerator.Has(Facet.NoVisit)) return null;
        var (baselines, rows) = (Benefits.BaselinesOf(selection), selection.Figures.Rows);
        var (without, known, unsaid) = (0, 0, 0);
        for (var i = 0; i < selection.Rows.Length; i++)
        {
            if (!sides.Has(Side.Denominator, selection.Facets[i])) continue;
            if (baselines[rows.Service[selection.Rows[i]]] is not { } baseline) unsaid++;
            else if (++known > 0 && baseline.Visits == 0) without++;
        }
        return known is 0 ? null : Value.Share(without, known, unsaid: unsaid);
    }
}
