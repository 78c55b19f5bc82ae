using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>What was found in a plan by holding it against both versions.</summary>
public sealed record PlanCheck(IReadOnlyList<PlanRemark> Remarks)
{
    public bool IsSound => !Remarks.Any(remark => remark.IsError);
}

/// <summary>A mistake of a plan, or what it leaves open: no case that stands there can move.</summary>
public sealed record PlanRemark(string Code, Bilingual Text, bool IsError);
