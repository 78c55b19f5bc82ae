using Sijil.Decisions.Feel;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>The columns of a transaction by the names that formulas give them. A value that no fact says is null.</summary>
internal static class RowColumns
{
    private static readonly (string Name, Facet Facet)[] Marks =
    [
        ("ended", Facet.Ended), ("closed", Facet.Closed), ("proactive", Facet.Proactive), ("automated", Facet.Automated), ("digital", Facet.Digital), ("self_service", Facet.SelfService),
        ("assisted", Facet.Assisted), ("no_visit", Facet.NoVisit), ("rated", Facet.Rated), ("shared_channel", Facet.SharedChannel), ("visit_exempt", Facet.VisitExempt),
    ];

    private static readonly string[] Counts =
        ["visits", "minutes", "asked", "held", "fetched", "fees", "rating", "days", "entity", "service", "sub_service", "channel", "group", "origin", "baseline"];

    /// <summary>What an event log says too.</summary>
    private static readonly HashSet<string> OfLogs = new(StringComparer.Ordinal) { "ended", "closed", "digital", "days", "service", "channel", "origin" };

    public static IReadOnlyList<string> Names { get; } = [.. Marks.Select(mark => mark.Name), .. Counts];

    /// <summary>Which of them are marks that the row's facets hold.</summary>
    public static Facet FacetOf(string name) => Marks.FirstOrDefault(mark => mark.Name == name).Facet;

    public static bool IsOfLogs(string name) => OfLogs.Contains(name);

    /// <summary>Whether two transactions that are alike may differ in it.</summary>
    public static bool TellsRowsApart(string name) => name is "days" or "minutes" or "fees";

    /// <param name="row">Below 0 where only what is alike is asked for.</param>
    public static FeelValue Value(string name, CaseFigures figures, in Alike like, Facet facets, int row, CardBaseline? baseline)
    {
        var (rows, words, here) = (figures.Rows, figures.Words, like.RunsHere);
        if (FacetOf(name) is not Facet.None and var mark) return FeelValue.Of(facets.Has(mark));
        return name switch
        {
            "visits" => Number(like.Visits),
            "minutes" => Number(like.HasEnded ? rows.Minutes[row] : 0),
            "asked" => IfRunHere(like.Asked),
            "held" => IfRunHere(like.Held),
            "fetched" => IfRunHere(like.Fetched),
            "fees" => IfRunHere(like.HasEnded ? rows.Fees[row] / 100m : 0),
            "rating" => facets.Has(Facet.Rated) ? Number(like.Rating) : FeelValue.Null,
            "days" => like.HasEnded ? FeelValue.Of((decimal)(rows.Closed[row] - rows.Opened[row]) / 86_400_000_000m) : FeelValue.Null,
            "entity" => FeelValue.Of(words[like.Entity]),
            "service" => FeelValue.Of(words[like.Service]),
            "sub_service" => FeelValue.Of(words[like.SubService]),
            "channel" => FeelValue.Of(words[like.Channel]),
            "group" => words[like.Group] is { Length: > 0 } group ? FeelValue.Of(group) : FeelValue.Null,
            "origin" => FeelValue.Of(words[like.Origin]),
            "baseline" => Of(baseline),
            _ => FeelValue.Null,
        };

        FeelValue IfRunHere(decimal count) => here ? FeelValue.Of(count) : FeelValue.Null;    // a report says nothing of it
    }

    private static FeelValue Number(int count) => FeelValue.Of((decimal)count);

    private static FeelValue Of(CardBaseline? baseline) => baseline is null ? FeelValue.Null : FeelValue.Of(FeelContext.Of(
        ["visits", "days", "minutes", "staff_minutes", "documents", "customer_cost", "government_cost"],
        [FeelValue.Of((decimal)baseline.Visits), FeelValue.Of((decimal)baseline.Days), FeelValue.Of((decimal)baseline.Minutes), FeelValue.Of((decimal)baseline.StaffMinutes),
            FeelValue.Of((decimal)baseline.Documents), FeelValue.Of(baseline.CustomerCost), FeelValue.Of(baseline.GovernmentCost)]));
}
