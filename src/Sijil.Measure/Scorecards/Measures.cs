namespace Sijil.Measure.Scorecards;

/// <summary>Counts an indicator over a selection: each measure is one loop over columns.</summary>
internal static class Measures
{
    public static Value Of(Indicator indicator, Selection selection)
    {
        if (indicator.Measure is "not-counted") return Value.None(Reasons.NoMeasure);
        if (indicator.Formula is not null) return FormulaCount.Of(indicator, selection).Value;
        if (!Sides.TryRead(indicator, out var sides)) return Value.None(Reasons.UnknownMeasure);
        if (indicator.CountsSubServices) return selection.SubServices.Share(sides);
        return indicator.Measure switch
        {
            "share" => Share(sides, selection),
            "mean-rating" => Ratings.Of(sides, selection),
            "median-time-reduction" => Times.Of(sides, selection),
            "sum-staff-hours-freed" => Benefits.StaffHoursFreed(sides, selection),
            "sum-savings" => Benefits.Savings(sides, selection),
            _ => Value.None(Reasons.UnknownMeasure),
        };
    }

    private static Value Share(Sides sides, Selection selection)
    {
        var (numerator, denominator) = (0, 0);
        foreach (var lot in selection.Lots)
        {
            if (!sides.Has(Side.Denominator, lot.Facets)) continue;
            denominator += lot.Count;
            if (lot.Facets.Has(sides.Numerator)) numerator += lot.Count;
        }
        return Value.Share(numerator, denominator, sides.CountExcluded(selection), sides.CountUnsaid(selection));
    }
}
