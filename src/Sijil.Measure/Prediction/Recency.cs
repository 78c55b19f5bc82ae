namespace Sijil.Measure.Prediction;

/// <summary>How much of the past still says how things go: windows that end today, each with the weight that it earned by foretelling what was then still to come.</summary>
/// <remarks>Only the past itself is looked at: parts of it foretell the part that followed. A window counts by how well it did beside the whole past.</remarks>
internal sealed record Recency(IReadOnlyList<(double Share, double Weight)> Windows)
{
    private const int Enough = 200;
    private const double Trust = 6;
    private static readonly double[] Shares = [1, 0.75, 0.5, 0.35, 0.25];
    private static readonly (double From, double To)[] Folds = [(0.5, 0.667), (0.6, 0.8), (0.667, 1), (0.75, 1), (0.5, 0.75)];

    public static Recency Whole { get; } = new([(1, 1)]);

    /// <param name="past">What is to be foretold, in the order in which it began; of few there is nothing to learn, and all of it counts.</param>
    public static Recency Of(IReadOnlyList<double> past)
    {
        if (past.Count < Enough) return Whole;
        var scores = new double[Shares.Length];
        foreach (var (from, to) in Folds)
        {
            var (known, end) = ((int)(past.Count * from), (int)(past.Count * to));
            var came = past.Take(end).Skip(known).ToList();
            var distances = Array.ConvertAll(Shares, share => EarthMover.Between(past.Take(known).Skip((int)(known * (1 - share))), came));
            if (distances[0] > 0) for (var at = 0; at < Shares.Length; at++) scores[at] += distances[at] / distances[0];
        }
        return scores[0] is 0 ? Whole : new([.. Shares.Zip(scores, (share, score) => (share, Math.Pow(Folds.Length / Math.Max(score, 0.01), Trust)))]);
    }

    /// <summary>One of the past, by its place; what is newer is drawn more often where that did better.</summary>
    public int Pick(Draw draw, int count)
    {
        var at = draw.Share() * Windows.Sum(window => window.Weight);
        foreach (var (share, weight) in Windows)
        {
            if ((at -= weight) > 0) continue;
            var from = (int)(count * (1 - share));
            return from + draw.Next(count - from);
        }
        return draw.Next(count);
    }
}
