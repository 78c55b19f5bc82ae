using System.Text.Json.Serialization;
using Sijil.Facts;
using Sijil.Measure.Savings;

namespace Sijil.Steer.Redesign;

/// <summary>An improvement project as its entry in the register stands; what people wrote is read from the entry itself, by the paths of the guides.</summary>
/// <param name="Stage">One of <see cref="Stages.All"/>, closed or stopped.</param>
internal sealed record Project(Bilingual Title, [property: JsonPropertyName("project")] Scope Scope, string Stage, DateOnly? OpenedOn = null,
    IReadOnlyDictionary<string, GateDecision>? Gates = null, Understanding? Understanding = null, Baseline? Baseline = null, Ideal? Ideal = null, Signing? Signing = null,
    Trial? Pilot = null, Evidence? Evidence = null, Approval? Approval = null, DateOnly? AppliedOn = null, AuditedSavings? Audited = null)
{
    public const string Register = "redesigns";
    public const string Model = "redesign";

    public bool IsOpen => Stage is not (Stages.Closed or Stages.Stopped);

    /// <summary>How many of the six gates are passed.</summary>
    public int Passed => (Gates ?? new Dictionary<string, GateDecision>()).Values.Count(gate => gate.Outcome is "pass" or "sustained" or "partly" or "lost")
        + (Signing is { Left: 0 } ? 1 : 0);

    /// <summary>Shown as the journey that is left behind: frozen once it is frozen, before that as it was last drawn.</summary>
    public DrawnJourney? AsIs => Baseline?.Journey ?? Understanding?.AsIs;
}

/// <param name="Lead">The entity that answers for the service.</param>
/// <param name="Challenge">The City Makers challenge that the project carries out.</param>
internal sealed record Scope(string Service, string Lead, string? Contact = null, string? Challenge = null);

internal sealed record GateDecision(string Outcome, string? Note = null);

internal sealed record Understanding(DrawnJourney? AsIs = null);

/// <summary>The journey as it was, with the prices of that day; from here on nobody changes it.</summary>
internal sealed record Baseline(DrawnJourney Journey, UnitCosts Costs, DateTimeOffset FrozenAt, string FrozenBy);

/// <param name="Removed">Data elements in place of documents and fields that are no longer asked for.</param>
internal sealed record Ideal(string Version, IReadOnlyList<string>? Removed = null, string? Lever = null, AnnouncedSavings? Promise = null, string? Measure = null, Least? Least = null);

/// <param name="Reduction">In per cent.</param>
internal sealed record Least(decimal Reduction, int Cases);

/// <param name="Next">Whose signature is asked for now.</param>
internal sealed record Signing(IReadOnlyList<string> Entities, IReadOnlyList<string> Signed, string? Next, int Left);

internal sealed record Trial(string Id, string Model, string Version, decimal Share = 0, Comparison? Comparison = null, DrawnJourney? Journey = null);

/// <summary>By how much the pilot's measure fell, against what was asked of it before it began.</summary>
internal sealed record Evidence(Comparison Comparison, string Measure, double Reduction, Least Least);

internal sealed record Approval(string? Route = null, string? AuditOn = null);

/// <summary>The six stages, in their order, by the names under which their parts stand in the entry.</summary>
internal static class Stages
{
    public const string Discovery = "discovery", Understanding = "understanding", Ideal = "ideal", Pilot = "pilot", Approval = "approval", Evaluation = "evaluation",
        Closed = "closed", Stopped = "stopped";

    public static readonly IReadOnlyList<string> All = [Discovery, Understanding, Ideal, Pilot, Approval, Evaluation];
}
