using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Savings;

/// <summary>Dirhams with their interval.</summary>
internal sealed record Dirhams(decimal Amount, decimal Low, decimal High)
{
    public static Dirhams Of(Change change) => new(Round(change.Difference), Round(change.Low), Round(change.High));

    public Dirhams Times(int count) => new(Amount * count, Low * count, High * count);

    private static decimal Round(double amount) => Math.Round((decimal)amount, 2);
}

/// <summary>Before and after, each counted from its own cases: what changed, and what one transaction saves customers and, apart from them, the government.</summary>
/// <param name="MedianBefore">Days from submission to result: half of the cases took less.</param>
internal sealed record Comparison(string Origin, int BeforeCases, int AfterCases, double MedianBefore, double MedianAfter, IReadOnlyList<Change> Changes,
    Dirhams Customers, Dirhams Government)
{
    public Change? On(string measure) => Changes.FirstOrDefault(change => change.Measure == measure);

    /// <summary>Time falls by its median, which one long case does not move; all else by its mean.</summary>
    public double ReductionOn(string measure) => measure is "days"
        ? MedianBefore == 0 ? 0 : 1 - MedianAfter / MedianBefore
        : On(measure)?.Reduction ?? 0;

    public static Comparison Of(string origin, Taken before, Taken after, UnitCosts costs) => new(origin, before.Count, after.Count,
        Quantile.Median([.. before.Days]), Quantile.Median([.. after.Days]),
        [Change.Of("days", before.Days, after.Days), Change.Of("visits", before.Visits, after.Visits), Change.Of("fields", before.Fields, after.Fields), Change.Of("minutes", before.Minutes, after.Minutes)],
        Dirhams.Of(Change.Of("customers", PaidByCustomers(before, costs), PaidByCustomers(after, costs))),
        Dirhams.Of(Change.Of("government", PaidByGovernment(before, costs), PaidByGovernment(after, costs))));

    private static double[] PaidByCustomers(Taken taken, UnitCosts costs) =>
        [.. taken.Visits.Zip(taken.Fields, (visits, fields) => visits * (double)costs.CustomerVisit + fields * (double)costs.CustomerField)];

    private static double[] PaidByGovernment(Taken taken, UnitCosts costs) => [.. taken.Minutes.Select(minutes => minutes * (double)costs.StaffMinute)];
}
