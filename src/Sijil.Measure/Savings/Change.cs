namespace Sijil.Measure.Savings;

/// <summary>How a mean changed between two cohorts: the difference, and the interval that holds the true one nineteen times in twenty.</summary>
/// <param name="Low">The lower bound of before less after; above zero, it fell beyond chance.</param>
internal sealed record Change(string Measure, double Before, double After, double Low, double High)
{
    private const double Normal = 1.959964;

    public double Difference => Before - After;

    /// <summary>By how much of what it was it fell; nothing where there was nothing.</summary>
    public double Reduction => Before == 0 ? 0 : Difference / Before;

    /// <summary>Welch's interval: the two cohorts need neither be as many nor as much spread.</summary>
    /// <remarks>
    /// (m1 − m2) ± t(0.975, f)·√(s1²/n1 + s2²/n2), with f = (s1²/n1 + s2²/n2)² ÷ ((s1²/n1)²/(n1 − 1) + (s2²/n2)²/(n2 − 1)): B. L. Welch, The generalization of “Student's” problem when several
    /// different population variances are involved, Biometrika 34 (1947), and F. E. Satterthwaite, Biometrics Bulletin 2 (1946).
    /// </remarks>
    public static Change Of(string measure, IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        var (first, second) = (Mean(before), Mean(after));
        var (one, other) = (Error(before, first), Error(after, second));
        var spread = Student(Freedom(one, before.Count, other, after.Count)) * Math.Sqrt(one + other);
        return new(measure, first, second, first - second - spread, first - second + spread);
    }

    private static double Mean(IReadOnlyList<double> values) => values.Count is 0 ? 0 : values.Average();

    /// <summary>The squared standard error of a mean.</summary>
    private static double Error(IReadOnlyList<double> values, double mean) =>
        values.Count < 2 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count;

    /// <summary>Welch and Satterthwaite's degrees of freedom.</summary>
    private static double Freedom(double one, int ones, double other, int others)
    {
        var below = (ones < 2 ? 0 : one * one / (ones - 1)) + (others < 2 ? 0 : other * other / (others - 1));
        return below == 0 ? double.PositiveInfinity : (one + other) * (one + other) / below;
    }

    /// <summary>Student's quantile for 95% by the expansion of Cornish and Fisher; right to the third place from five degrees of freedom on.</summary>
    private static double Student(double freedom)
    {
        const double cube = Normal * Normal * Normal, fifth = cube * Normal * Normal;
        return Normal + (cube + Normal) / (4 * freedom) + (5 * fifth + 16 * cube + 3 * Normal) / (96 * freedom * freedom);
    }
}
