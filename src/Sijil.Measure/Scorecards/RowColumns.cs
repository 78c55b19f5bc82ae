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
        ["visits", "minutes", "asked", "held", "fetched", "fees", "rating", "days", "entity", "service", "sub_service", "channel", "origin", "baseline"];

    /// <summary>What an event log says too.</summary>
    private static readonly HashSet<string> OfLogs = new(StringComparer.Ordinal) { "ended", "closed", "digital", "days", "service", "channel", "origin" };

    public static IReadOnlyList<string> Names { get; } = [.. Marks.Select(mark => mark.Name), .. Counts];

    /// <summary>Which of them are marks that the row's facets hold.</summary>
    public static Facet FacetOf(string name) => Marks.FirstOrDefault(mark => mark.Name == name).Facet;

    public static bool IsOfLogs(string name) => OfLogs.Contains(name);

    public static FeelValue Value(string name, Selection selection, int place, CardBaseline?[] baselines)
    {
        var (rows, words, row, facets) = (selection.Figures.Rows, selection.Figures.Words, selection.Rows[place], selection.Facets[place]);
        if (FacetOf(name) is not Facet.None and var mark) return FeelValue.Of(facets.Has(mark));
        return name switch
        {
            "visits" => Number(rows.Visits[row]),
            "minutes" => Number(rows.Minutes[row]),
            "asked" => IfRunHere(rows.Asked[row]),
            "held" => IfRunHere(rows.Held[row]),
            "fetched" => IfRunHere(rows.Fetched[row]),
            "fees" => IfRunHere(rows.Fees[row] / 100m),
            "rating" => facets.Has(Facet.Rated) ? Number(rows.Rating[row]) : FeelValue.Null,
            "days" => rows.Closed[row] is 0 ? FeelValue.Null : FeelValue.Of((decimal)(rows.Closed[row] - rows.Opened[row]) / 86_400_000_000m),
            "entity" => FeelValue.Of(words[rows.Entity[row]]),
            "service" => FeelValue.Of(words[rows.Service[row]]),
            "sub_service" => FeelValue.Of(words[rows.SubService[row]]),
            "channel" => FeelValue.Of(words[rows.Channel[row]]),
            "origin" => FeelValue.Of(words[rows.Origin[row]]),
            "baseline" => Of(baselines[rows.Service[row]]),
            _ => FeelValue.Null,
        };

        FeelValue IfRunHere(decimal count) => words[rows.Version[row]].Length > 0 ? FeelValue.Of(count) : FeelValue.Null;    // a report says nothing of it
    }

    /// <summary>What tells two values of a column apart, in few bits; nothing for what may be anything.</summary>
    public static int? Code(string name, Selection selection, int place)
    {
        var (rows, row) = (selection.Figures.Rows, selection.Rows[place]);
        return name switch
        {
            "visits" => rows.Visits[row],
            "asked" => IfRunHere(rows.Asked[row]),
            "held" => IfRunHere(rows.Held[row]),
            "fetched" => IfRunHere(rows.Fetched[row]),
            "rating" => rows.Rating[row],
            "entity" => rows.Entity[row],
            "service" or "baseline" => rows.Service[row],
            "sub_service" => rows.SubService[row],
            "channel" => rows.Channel[row],
            "origin" => rows.Origin[row],
            _ => null,
        };

        int IfRunHere(int count) => selection.Figures.Words[rows.Version[row]].Length > 0 ? count : -1;
    }

    private static FeelValue Number(int count) => FeelValue.Of((decimal)count);

    private static FeelValue Of(CardBaseline? baseline) => baseline is null ? FeelValue.Null : FeelValue.Of(FeelContext.Of(
        ["visits", "days", "minutes", "staff_minutes", "documents", "customer_cost", "government_cost"],
        [FeelValue.Of((decimal)baseline.Visits), FeelValue.Of((decimal)baseline.Days), FeelValue.Of((decimal)baseline.Minutes), FeelValue.Of((decimal)baseline.StaffMinutes),
            FeelValue.Of((decimal)baseline.Documents), FeelValue.Of(baseline.CustomerCost), FeelValue.Of(baseline.GovernmentCost)]));
}
