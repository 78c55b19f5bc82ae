namespace Sijil.Measure.Scorecards;

/// <summary>Which transactions a figure is read over; what is empty does not narrow.</summary>
/// <param name="Without">Codes of services that are left out, separated by commas.</param>
/// <param name="Origin">counted (live and reported), a kind (live, reported, simulated, imported), or one origin (reported/rta).</param>
/// <param name="Audience">Transactions of services that are for these people, as their cards say.</param>
/// <param name="Group">Transactions of customers of one group of nationalities, where the case says it.</param>
/// <param name="AsOf">As it was known at the end of this day; a board of that day reads it (<see cref="Board.At"/>).</param>
/// <param name="Turn">As it was known after this turn of the record; a frozen figure opens so. 0 for no turn.</param>
internal sealed record BoardFilter(string Origin = BoardFilter.Counted, string Sector = "", string Entity = "", string Service = "",
    DateOnly? From = null, DateOnly? To = null, string Without = "", string SubService = "", string Channel = "", string Audience = "", string Group = "", DateOnly? AsOf = null, long Turn = 0)
{
    public const string Counted = "counted", Simulated = "simulated", Imported = "imported";

    /// <summary>Read as it was known before now.</summary>
    public bool IsPast => AsOf is not null || Turn > 0;

    /// <summary>Narrowed to people by what they are: of such a figure small groups are not shown.</summary>
    public bool IsOfPeople => Group.Length > 0;

    /// <summary>Whether facts of this origin are asked for.</summary>
    public bool Takes(string origin) => Origin switch
    {
        Counted => origin is "live" || origin.StartsWith("reported/", StringComparison.Ordinal),
        _ when Origin.Contains('/', StringComparison.Ordinal) => origin == Origin,
        _ => origin == Origin || origin.StartsWith(Origin + "/", StringComparison.Ordinal),
    };

    /// <summary>Whether transactions of this service are asked for.</summary>
    public bool TakesService(string code) => (Service.Length is 0 || code == Service) && (Without.Length is 0 || !Without.Split(',').Contains(code));

    /// <summary>Whether it asks for facts that only an event log can give.</summary>
    public bool IsOfLogs => Origin.StartsWith(Imported, StringComparison.Ordinal);
}
