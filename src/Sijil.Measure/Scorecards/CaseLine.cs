namespace Sijil.Measure.Scorecards;

/// <summary>One transaction as the board counts it: codes and counts, nothing of the person.</summary>
internal sealed record CaseLine(string Id, string Origin, string Entity, string Service, string SubService, string Channel, DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt, Facet Facets, int Visits, int Minutes, decimal Fees, int Rating, int Events, int Handovers)
{
    /// <summary>The stream of the journal that holds its facts.</summary>
    public string Stream => Id.Contains('/', StringComparison.Ordinal) ? Id : "case/" + Id;

    /// <summary>A case that runs here and can be opened by who may see it.</summary>
    public bool RunsHere => Stream != Id;

    public TimeSpan? Took => ClosedAt - OpenedAt;

    public static CaseLine Of(CaseFigures figures, int row)
    {
        var (rows, words) = (figures.Rows, figures.Words);
        return new(rows.Id[row], words[rows.Origin[row]], words[rows.Entity[row]], words[rows.Service[row]], words[rows.SubService[row]],
            words[rows.Channel[row]], Moment.At(rows.Opened[row]), rows.Closed[row] is > 0 and var closed ? Moment.At(closed) : null,
            (Facet)rows.Facets[row], rows.Visits[row], rows.Minutes[row], rows.Fees[row] / 100m, rows.Rating[row], rows.Events[row], rows.Handovers[row]);
    }
}
