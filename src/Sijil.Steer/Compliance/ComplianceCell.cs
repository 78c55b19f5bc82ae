using Sijil.Measure.Scorecards;

namespace Sijil.Steer.Compliance;

/// <summary>One entity on one principle in one period: the figure that is counted, the targets it is held against, what was judged, what is excepted.</summary>
/// <param name="Own">The principle's own indicator over the entity's cases: the same figure as on the board.</param>
/// <param name="Targets">Counted without the services that an exception in force covers.</param>
/// <param name="Exemptions">All that stood, those that have lapsed among them.</param>
/// <param name="On">The day whose exceptions count.</param>
internal sealed record ComplianceCell(string Entity, Indicator Principle, Reading Own, IReadOnlyList<ComplianceTarget> Targets, Assessment? Assessment, IReadOnlyList<Exemption> Exemptions, DateOnly On)
{
    /// <summary>The exception of the whole entity, while it is in force.</summary>
    public Exemption? Excepted => Exemptions.FirstOrDefault(one => one.CoversEntity && one.IsInForce(On));

    public int Known => Targets.Count(target => target.IsKnown);
    public int Reached => Targets.Count(target => target.IsReached);

    /// <summary>A principle that people judge is judged by them; any other by its targets where facts allow, and by people where not.</summary>
    public ComplianceBasis Basis => !Principle.Assessed && Known > 0 ? ComplianceBasis.Counted : Assessment is null ? ComplianceBasis.None : ComplianceBasis.Assessed;

    public ComplianceState State => Excepted is not null ? ComplianceState.Excepted : Held;

    /// <summary>How it stands, whether or not it is excepted.</summary>
    public ComplianceState Held => Basis switch
    {
        ComplianceBasis.Counted => Reached == Known ? ComplianceState.Met : Reached > 0 ? ComplianceState.Partly : ComplianceState.NotMet,
        ComplianceBasis.Assessed => Assessment!.Result,
        _ => ComplianceState.Unknown,
    };
}
