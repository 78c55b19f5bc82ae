using Sijil.Bpmn;
using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>Where a migration plan stands.</summary>
public enum PlanStage { Planned, Running, Ran, GoingBack, Back }

/// <summary>A version of a journey: since when cases begin by it, how many have, and how many of them are open.</summary>
/// <param name="Pilots">The names of the pilots that it is the version of.</param>
public sealed record JourneyVersion(string Model, string Hash, ProcessPlan Plan, string File, bool IsCurrent, IReadOnlyList<string> Pilots, DateTimeOffset? Since, int Begun, int Open)
{
    /// <summary>Enough of the hash to tell it from the others.</summary>
    public string Short => Hash[..Math.Min(12, Hash.Length)];
}

/// <summary>A migration plan as pages see it.</summary>
/// <param name="Moved">How many cases it has moved that have not gone back.</param>
/// <param name="Waiting">How many open cases still run by the version that it leaves.</param>
public sealed record MigrationView(MigrationPlan Plan, PlanStage Stage, DateTimeOffset At, Actor By, DateTimeOffset ChangedAt, int Moved, int Waiting, MigrationCount? Last);

/// <summary>How many cases have moved, how many stay where they are, and with how many something broke.</summary>
public sealed record MigrationCount(int Moved, int Stay, int Failed)
{
    public IReadOnlyList<CaseVerdict> Verdicts { get; init; } = [];
}

/// <summary>Whether a case can move.</summary>
/// <param name="Reasons">Why not; none where it can.</param>
/// <param name="Steps">Where it stands, and where it would.</param>
public sealed record CaseVerdict(string Case, IReadOnlyList<Refusal> Reasons, IReadOnlyList<(string From, string To)> Steps, string Fault = "")
{
    public bool Moves => Reasons.Count == 0 && Fault.Length == 0;
}
