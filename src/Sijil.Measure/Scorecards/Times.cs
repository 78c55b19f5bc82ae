namespace Sijil.Measure.Scorecards;

/// <summary>How long a transaction takes, from submission to result, against what it took before.</summary>
internal static class Times
{
    public static Value Of(Sides sides, Selection selection)
    {
        var rows = selection.Figures.Rows;
        var baselines = Benefits.BaselinesOf(selection);
        var (took, before, unsaid) = (new List<double>(), new List<double>(), 0);
        for (var i = 0; i < selection.Rows.Length; i++)
        {
            if (!sides.Has(Side.Numerator, selection.Facets[i])) continue;
            var row = selection.Rows[i];
            if (baselines[rows.Service[row]] is not { } baseline)
            {
                unsaid++;
                continue;
            }
            took.Add(Moment.Days(rows.Closed[row] - rows.Opened[row]));
            before.Add(baseline.Days);
        }
        if (took.Count is 0) return Value.None(unsaid > 0 ? Reasons.NoBaseline : Reasons.NothingYet, unsaid);
        var (now, then) = ((decimal)Quantile.Median(took), (decimal)Quantile.Median(before));
        if (then == 0) return Value.None(Reasons.NoBaseline, took.Count + unsaid);
        return new(1 - now / then, now, then, [new("median-days", now), new("baseline-days", then), new("ninth-tenth-days", (decimal)Quantile.Of(took, 0.9)), new("transactions", took.Count)], 0, unsaid);
    }

    /// <summary>Days that the ended transactions took.</summary>
    public static List<double> Took(Selection selection)
    {
        var rows = selection.Figures.Rows;
        return [.. selection.With(Facet.Closed).Select(row => Moment.Days(rows.Closed[row] - rows.Opened[row]))];
    }
}

/// <summary>The value below which a share of all values lies.</summary>
internal static class Quantile
{
    /// <summary>Half of the values lie below; of an even number, midway between the two in the middle.</summary>
    public static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count is 0 ? 0 : values.Count % 2 is 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>The least value that at least this share of all do not exceed.</summary>
    public static double Of(List<double> values, double share)
    {
        values.Sort();
        return values.Count is 0 ? 0 : values[Math.Max(0, (int)Math.Ceiling(values.Count * share) - 1)];
    }
}
