using Sijil.Facts;

namespace Sijil.Journeys.Library;

/// <summary>A version of a journey on trial: who is in its cohort, and whether it is tried, in force or over.</summary>
/// <param name="Version">A file of journeys/pilots/ by its name, or a version kept in the record by its hash.</param>
/// <param name="State">running: for its share of the cohort; promoted: for the whole of it; ended: for nobody.</param>
/// <param name="Share">How much of the cohort, from 0 to 1.</param>
/// <param name="Service">Cases of this service only; every service of the journey unless given.</param>
/// <param name="Entity">Cases of this entity only.</param>
/// <param name="Project">The improvement project that tries it.</param>
public sealed record Pilot(string Model, string Version, string State, decimal Share = 0, string? Service = null, string? Entity = null, string? Project = null,
    Bilingual? Name = null)
{
    public const string Register = "pilots";
    private const uint Parts = 10_000;

    /// <summary>The pilot that a case belongs to; of two that would have it the first by id.</summary>
    public static Pilot? Of(IReadOnlyDictionary<string, Pilot>? pilots, string model, string caseId, string service, string entity)
    {
        foreach (var (id, pilot) in pilots ?? new Dictionary<string, Pilot>())
            if (pilot.Model == model && pilot.Has(id, caseId, service, entity)) return pilot;
        return null;
    }

    /// <summary>Chosen by the case's number alone, so that the same case is chosen again, and by the pilot's id, so that two pilots do not choose alike.</summary>
    private bool Has(string id, string caseId, string service, string entity) =>
        (Service is null or "" || Service == service) && (Entity is null or "" || Entity == entity)
        && State switch { "promoted" => true, "running" => Place(id, caseId) < Share * Parts, _ => false };

    private static uint Place(string id, string caseId)
    {
        var spread = 2_166_136_261;    // FNV-1a
        foreach (var letter in $"{id}/{caseId}") spread = unchecked((spread ^ letter) * 16_777_619);
        return unchecked(spread ^ spread >> 15) % Parts;
    }
}
