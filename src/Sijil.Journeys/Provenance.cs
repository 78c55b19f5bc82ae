using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>Whose acts a house takes: the living's, or those of a demonstration, whose facts say so.</summary>
public sealed record Provenance(Origin Origin)
{
    public static readonly Provenance Life = new(Origin.Live);

    /// <summary>What would be live is of this origin; what comes from elsewhere stays what it is.</summary>
    public Origin Of(Origin said) => said.Kind is OriginKind.Live ? Origin : said;
}
