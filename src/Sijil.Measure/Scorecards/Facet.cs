namespace Sijil.Measure.Scorecards;

/// <summary>What can be said of a transaction or of a sub-service with yes or no; indicators are pairs of filters over these.</summary>
[Flags]
internal enum Facet
{
    None = 0,

    /// <summary>It ended, whatever came of it.</summary>
    Ended = 1,

    /// <summary>It ended with an answer: completed or refused, not stopped.</summary>
    Closed = 1 << 1,
    Proactive = 1 << 2,
    Automated = 1 << 3,
    Digital = 1 << 4,
    SelfService = 1 << 5,
    Assisted = 1 << 6,
    NoVisit = 1 << 7,
    Rated = 1 << 8,
    SharedChannel = 1 << 9,

    /// <summary>The law asks for presence; read from the service card in force.</summary>
    VisitExempt = 1 << 10,

    /// <summary>Read from an event log, which says when and through which channel, and nothing of hands or visits.</summary>
    FromLog = 1 << 11,

    Live = 1 << 16,
    Suitable = 1 << 17,
    ProactiveActive = 1 << 18,
    Integrated = 1 << 19,
}

/// <summary>Facets by the names that models/indicators gives them.</summary>
internal static class Facets
{
    private static readonly Dictionary<string, Facet> Names = new(StringComparer.Ordinal)
    {
        ["closed"] = Facet.Closed, ["proactive"] = Facet.Proactive, ["automated"] = Facet.Automated, ["digital"] = Facet.Digital,
        ["self-service"] = Facet.SelfService, ["assisted"] = Facet.Assisted, ["no-visit"] = Facet.NoVisit, ["rated"] = Facet.Rated,
        ["shared-channel"] = Facet.SharedChannel, ["visit-exempt"] = Facet.VisitExempt,
        ["live"] = Facet.Live, ["suitable"] = Facet.Suitable, ["proactive-active"] = Facet.ProactiveActive, ["integrated"] = Facet.Integrated,
    };

    /// <summary>What is known of a transaction when it opens; all else is known when it ends or is rated.</summary>
    public const Facet OfOpening = Facet.Proactive | Facet.Digital | Facet.SharedChannel | Facet.FromLog;

    /// <summary>All that an event log can answer for.</summary>
    public const Facet OfLogs = Facet.Ended | Facet.Closed | Facet.Digital | Facet.FromLog;

    /// <summary>Some name is not one of ours: the indicator that uses it is not counted.</summary>
    public static bool TryRead(IReadOnlyList<string> names, out Facet facets)
    {
        facets = Facet.None;
        foreach (var name in names)
        {
            if (!Names.TryGetValue(name, out var facet)) return false;
            facets |= facet;
        }
        return true;
    }

    public static bool Has(this Facet facets, Facet wanted) => (facets & wanted) == wanted;

    /// <summary>The names of what is set, for a reader who checks one row.</summary>
    public static IEnumerable<string> NamesOf(Facet facets) => Names.Where(name => facets.Has(name.Value)).Select(name => name.Key);
}
