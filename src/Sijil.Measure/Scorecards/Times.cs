namespace Sijil.Measure.Scorecards;

/// <summary>How long a transaction takes, from submission to result, against what it took before.</summary>
internal static class Times
{
    public static Value Of(Sides sides, Selection selection)
    {
        var rows = selection.Figures.Rows;
        var baselines = Benefits.BaselinesOf(selection);
        var counts = Array.ConvertAll(selection.Lots, lot => sides.Has(Side.Numerator, lot.Facets));
        var known = Array.ConvertAll(selection.Lots, lot => baselines[lot.Like.Service] is not null);
        var (counted, unsaid) = (0, 0);
        for (var lot = 0; lot < counts.Length; lot++)
        {
            if (counts[lot] && !known[lot]) unsaid += selection.Lots[lot].Count;
            else if (counts[lot]) counted += selection.Lots[lot].Count;
        }
        if (counted is 0) return Value.None(unsaid > 0 ? Reasons.NoBaseline : Reasons.NothingYet, unsaid);
        var (took, at) = (new double[counted], 0);
        foreach (var (row, lot) in selection.Rows())
            if (counts[lot] && known[lot]) took[at++] = Moment.Days(rows.Closed[row] - rows.Opened[row]);
        var before = selection.Lots.Where((_, lot) => counts[lot] && known[lot]).Select(lot => (baselines[lot.Like.Service]!.Days, lot.Count));
        var (now, then) = ((decimal)Quantile.Median(took), (decimal)Quantile.Median(before));
        if (then == 0) return Value.None(Reasons.NoBaseline, counted + unsaid);
        var slow = (decimal)Quantile.Of(took, 0.9);
        return new(1 - now / then, now, then, [new("median-days", now), new("baseline-days", then), new("ninth-tenth-days", slow), new("transactions", counted)], 0, unsaid);
    }
}
