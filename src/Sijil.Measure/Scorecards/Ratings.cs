namespace Sijil.Measure.Scorecards;

/// <summary>What customers said from 1 to 5, as a share of the best there is.</summary>
internal static class Ratings
{
    private const int Best = 5;

    /// <summary>Each rated transaction weighs the same, so a busy channel weighs more; the mean of the channels' means stands beside it.</summary>
    public static Value Of(Sides sides, Selection selection)
    {
        var (sums, counts) = (new long[selection.Figures.Words.Count], new long[selection.Figures.Words.Count]);
        foreach (var lot in selection.Lots)
        {
            if (!sides.Has(Side.Numerator, lot.Facets)) continue;
            sums[lot.Like.Channel] += (long)lot.Like.Rating * lot.Count;
            counts[lot.Like.Channel] += lot.Count;
        }
        var means = Enumerable.Range(0, counts.Length).Where(channel => counts[channel] > 0).Select(channel => (decimal)sums[channel] / counts[channel] / Best).ToList();
        return means.Count is 0
            ? Value.Share(0, 0, unsaid: sides.CountUnsaid(selection))
            : Value.Share(sums.Sum(), counts.Sum() * Best, 0, sides.CountUnsaid(selection), new ValuePart("rated", counts.Sum()), new ValuePart("unweighted", means.Average()));
    }
}
