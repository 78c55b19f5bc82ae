using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Savings;

/// <summary>Which transactions are compared: of one service, by one version of its journey, of one origin, and ended in these days.</summary>
/// <param name="Version">The hash that a case's opening holds.</param>
/// <param name="Origin">Live, or one simulated month; the two are never mixed.</param>
internal sealed record Cohort(string Service, string Version, string Origin, DateOnly? From = null, DateOnly? To = null);

/// <summary>What the transactions of a cohort took, one value for each.</summary>
internal sealed record Taken(double[] Days, double[] Visits, double[] Fields, double[] Minutes)
{
    public int Count => Days.Length;

    public static Taken Of(CaseFigures figures, Cohort cohort) => figures.Read(seen =>
    {
        var rows = RowsOf(seen, cohort);
        var columns = seen.Rows;
        return new Taken([.. rows.Select(row => Moment.Days(columns.Closed[row] - columns.Opened[row]))], [.. rows.Select(row => (double)columns.Visits[row])],
            [.. rows.Select(row => (double)columns.Asked[row])], [.. rows.Select(row => (double)columns.Minutes[row])]);
    });

    /// <summary>The rows of a cohort, in the order in which they began; what was stopped says nothing of a journey.</summary>
    public static List<int> RowsOf(CaseFigures seen, Cohort cohort)
    {
        var (rows, words) = (seen.Rows, seen.Words);
        var (service, version, origin) = (words.Find(cohort.Service), words.Find(cohort.Version), words.Find(cohort.Origin));
        if (service < 0 || version < 0 || origin < 0) return [];
        var (from, to) = (cohort.From is { } first ? Moment.StartOf(first) : long.MinValue, cohort.To is { } last ? Moment.StartOf(last.AddDays(1)) : long.MaxValue);
        List<int> found = [];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Service[row] != service || rows.Version[row] != version || rows.Origin[row] != origin) continue;
            if (((Facet)rows.Facets[row]).Has(Facet.Closed) && rows.Closed[row] >= from && rows.Closed[row] < to) found.Add(row);
        }
        return found;
    }
}
