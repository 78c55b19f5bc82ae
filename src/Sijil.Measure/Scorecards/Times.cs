namespace Sijil.Measure.Scorecards;

/// <summary>How long a transaction takes, from submission to result, against what it took before.</summary>
internal static class Times
{
    public static Value Of(Sides sides, Selection selection)
    {
        var rows = selection.Figures.Rows;
        var baselines = Benefits.BaselinesOf(selection);
        var (took, before, counted, unsaid) = (new double[selection.Rows.Length], new double[selection.Rows.Length], 0, 0);
        for (var i = 0; i < selection.Rows.Length; i++)
        {
            if (!sides.Has(Side.Numerator, selection.Facets[i])) continue;
            var row = selection.Rows[i];
            if (baselines[rows.Service[row]] is not { } baseline)
            {
                unsaid++;
                continue;
            }
            took[counted] = Moment.Days(rows.Closed[row] - rows.Opened[row]);
            before[counted++] = baseline.Days;
        }
        if (counted is 0) return Value.None(unsaid > 0 ? Reasons.NoBaseline : Reasons.NothingYet, unsaid);
        var (now, then) = ((decimal)Quantile.Median(took.AsSpan(0, counted)), (decimal)Quantile.Median(before.AsSpan(0, counted)));
        if (then == 0) return Value.None(Reasons.NoBaseline, counted + unsaid);
        var slow = (decimal)Quantile.Of(took.AsSpan(0, counted), 0.9);
        return new(1 - now / then, now, then, [new("median-days", now), new("baseline-days", then), new("ninth-tenth-days", slow), new("transactions", counted)], 0, unsaid);
    }
}
