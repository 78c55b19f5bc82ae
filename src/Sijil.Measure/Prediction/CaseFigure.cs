using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Prediction;

/// <summary>The figures that are predicted, counted from rows of the board: the same count for what was simulated and for what came.</summary>
internal static class CaseFigure
{
    private const long Instant = 300_000_000;

    public static readonly IReadOnlyList<string> Codes =
        ["days-median", "days-p90", "instant", "visits", "no-visit", "asked", "fetched", "automated", "staff-hours", "customer-cost", "government-cost"];

    /// <returns>One value for each code, in their order.</returns>
    public static double[] Of(CaseFigures seen, IReadOnlyList<int> rows, UnitCosts costs)
    {
        if (rows.Count is 0) return new double[Codes.Count];
        var columns = seen.Rows;
        double[] days = [.. rows.Select(row => Moment.Days(columns.Closed[row] - columns.Opened[row]))];
        var (visits, asked, minutes) = (Mean(row => columns.Visits[row]), Mean(row => columns.Asked[row]), Mean(row => columns.Minutes[row]));
        return
        [
            Quantile.Median([.. days]), Quantile.Of([.. days], 0.9), Mean(row => columns.Closed[row] - columns.Opened[row] <= Instant ? 1 : 0),
            visits, Mean(row => columns.Visits[row] is 0 ? 1 : 0), asked, Mean(row => columns.Fetched[row]),
            Mean(row => ((Facet)columns.Facets[row]).Has(Facet.Automated) ? 1 : 0), minutes / 60 * 100,
            visits * (double)costs.CustomerVisit + asked * (double)costs.CustomerField, minutes * (double)costs.StaffMinute,
        ];

        double Mean(Func<int, double> value) => rows.Average(value);
    }
}
