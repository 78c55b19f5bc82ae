using Sijil.Journeys;
using Sijil.Journeys.Driving;

namespace Sijil.Sandbox.Tests.Systems;

/// <summary>People who always answer, and soon.</summary>
internal sealed class WillingHands(IHands hands) : IHands
{
    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step) =>
        hands.Take(step) is var (_, answer) ? (TimeSpan.FromMinutes(5), answer) : hands.Take(step with { Case = step.Case + "'" }) is var (_, other) ? (TimeSpan.FromMinutes(5), other) : null;

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;
}
