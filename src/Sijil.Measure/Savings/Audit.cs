using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Savings;

/// <summary>Savings as an audit finds them: what one transaction saves, times the transactions that really ran by the new version.</summary>
internal sealed record AuditedSavings(Comparison Each, int Transactions)
{
    public Dirhams Customers => Each.Customers.Times(Transactions);
    public Dirhams Government => Each.Government.Times(Transactions);
}

/// <summary>What a project announced that it would save in a year; it stands beside the audited figure and is never mixed with it.</summary>
internal sealed record AnnouncedSavings(decimal Customers, decimal Government);

/// <summary>Compares cohorts of cases, and counts what followed.</summary>
internal sealed class Audit(CaseFigures figures)
{
    public const string Live = "live";

    public Comparison Compare(Cohort before, Cohort after, UnitCosts costs) =>
        Comparison.Of(after.Origin, Taken.Of(figures, before), Taken.Of(figures, after), costs);

    /// <param name="since">The day from which the new version applies; nothing before it was saved by it.</param>
    public AuditedSavings Of(Cohort before, Cohort after, UnitCosts costs, DateOnly? since = null)
    {
        var applied = after with { From = since ?? after.From };
        return new(Comparison.Of(after.Origin, Taken.Of(figures, before), Taken.Of(figures, applied), costs), Taken.Of(figures, applied).Count);
    }

    /// <summary>Where the cases of a service by a version come from: the living ones if there are enough of them to compare, else the month with most.</summary>
    public string OriginOf(string service, string version, int enough)
    {
        var counts = figures.Read(seen => seen.Words.Words.ToArray().Where(word => word is Live || word.StartsWith("simulated/", StringComparison.Ordinal))
            .Select(origin => (Origin: origin, Count: Taken.RowsOf(seen, new(service, version, origin)).Count)).OrderByDescending(one => one.Count).ToList());
        return counts.Exists(one => one.Origin is Live && one.Count >= enough) || counts.Count is 0 ? Live : counts[0].Origin;
    }
}
