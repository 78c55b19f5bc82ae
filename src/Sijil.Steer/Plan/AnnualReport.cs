using Sijil.Facts.Registers;

namespace Sijil.Steer.Plan;

/// <summary>A year's results of the plan for both councils, from the facts recorded up to the end of one day and from nothing else.</summary>
/// <param name="Position">The last turn of the record that is counted.</param>
/// <param name="Changes">What was added to the plan, changed and removed in the year.</param>
internal sealed record AnnualReport(int Year, DateOnly AsOf, long Position, PlanSheet Sheet, RegisterFold Registers, IReadOnlyList<PlanChange> Changes)
{
    /// <summary>Whom it is addressed to, in the order in which they receive it.</summary>
    public static readonly IReadOnlyList<string> Councils = ["strategic-affairs-council", "executive-council"];

    public PlanTree Tree => Sheet.Tree;
}
