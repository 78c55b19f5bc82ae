namespace Sijil.Measure.Surveys;

/// <summary>Some of a population that are alike: how many there are, how many answered, the mean of their answers and its variance.</summary>
internal readonly record struct Stratum(long Size, int Answered, double Mean, double Variance)
{
    public static Stratum Of(long size, IReadOnlyCollection<double> answers)
    {
        if (answers.Count is 0) return new(size, 0, 0, 0);
        var mean = answers.Average();
        return new(size, answers.Count, mean, answers.Count < 2 ? 0 : answers.Sum(each => (each - mean) * (each - mean)) / (answers.Count - 1));
    }
}

/// <summary>The mean over a whole population from a sample of each of its strata, and the interval that holds it nineteen times in twenty.</summary>
/// <remarks>
/// The estimator of stratified sampling without replacement: mean = Σ Wh·yh, variance = Σ Wh²·(1 − nh/Nh)·sh²/nh, with Wh = Nh/N (W. G. Cochran, Sampling Techniques, 3rd edition, 1977, theorems 5.1 and 5.3).
/// A stratum of which nobody answered is in no weight, and how much of the population that is stands beside the result; one of a single answer lends its variance from the others.
/// </remarks>
/// <param name="Covered">The share of the population in strata that somebody answered of.</param>
internal sealed record StratifiedMean(double Mean, double Error, double Low, double High, double Covered, int Answered)
{
    private const double Normal = 1.959963985;

    /// <returns>Null where nobody answered.</returns>
    public static StratifiedMean? Of(IReadOnlyList<Stratum> strata)
    {
        var heard = strata.Where(stratum => stratum is { Answered: > 0, Size: > 0 }).ToList();
        if (heard.Count is 0) return null;
        double size = heard.Sum(stratum => stratum.Size), all = strata.Sum(stratum => stratum.Size);
        var several = heard.Where(stratum => stratum.Answered > 1).ToList();
        var lent = several.Count is 0 ? 0 : several.Average(stratum => stratum.Variance);
        var (mean, variance) = (0.0, 0.0);
        foreach (var stratum in heard)
        {
            var weight = stratum.Size / size;
            mean += weight * stratum.Mean;
            variance += weight * weight * Math.Max(0, 1 - stratum.Answered / (double)stratum.Size) * (stratum.Answered > 1 ? stratum.Variance : lent) / stratum.Answered;
        }
        var error = Math.Sqrt(variance);
        return new(mean, error, mean - Normal * error, mean + Normal * error, size / all, heard.Sum(stratum => stratum.Answered));
    }
}
