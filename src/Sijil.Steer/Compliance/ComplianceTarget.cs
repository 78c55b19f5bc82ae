using Sijil.Measure.Scorecards;

namespace Sijil.Steer.Compliance;

/// <summary>One target of the policy for an entity in a period; where the policy can be read in two ways, both readings.</summary>
internal sealed record ComplianceTarget(int Number, IReadOnlyList<Reading> Readings)
{
    private IEnumerable<Reading> Known => Readings.Where(reading => reading.Gap is not null);

    public bool IsKnown => Known.Any();

    /// <summary>Every reading that has a value reaches the target.</summary>
    public bool IsReached => IsKnown && Known.All(reading => reading.Gap >= 0);

    public static IReadOnlyList<ComplianceTarget> Of(IEnumerable<Reading> readings) =>
        [.. readings.Where(reading => reading.Indicator.Kind is "target").GroupBy(reading => reading.Indicator.Number).OrderBy(same => same.Key).Select(same => new ComplianceTarget(same.Key, [.. same]))];
}
