using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Plan;

/// <summary>Nothing hangs in the air: an item leaves the plan after what is beneath it, and comes under one that stands.</summary>
internal sealed class PlanRules(RegisterFold registers, TimeProvider clock) : IStepRule
{
    public string Model => "register-entry";

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        if ($"{view.Data["register"]}" is not PlanVersions.Register || step.Step is "agree-entry" && $"{answer.Answers["agreement.outcome"]}" is not "agree") return new(answer);
        var refusal = KeptRegisters.IsWithdrawal(view) ? Beneath($"{view.Data["id"]}") : Above($"{answer.Answers["entry.parent"] ?? view.Data["entry"]?["parent"]}");
        return new(refusal is null ? answer : refusal);
    }

    private Refusal? Beneath(string id)
    {
        var tree = PlanTree.At(registers, clock.GetUtcNow());
        if (tree.Find(id) is not { } item || tree.Children(item).ToList() is not { Count: > 0 } beneath) return null;
        return PlanRefusals.HasItemsBeneath with
        {
            Text = new(string.Format(null, PlanRefusals.HasItemsBeneath.Text.Ar, string.Join("، ", beneath.Select(one => one.Title.Ar))),
                string.Format(null, PlanRefusals.HasItemsBeneath.Text.En, string.Join(", ", beneath.Select(one => one.Title.En)))),
        };
    }

    private Refusal? Above(string parent) => registers.Find(PlanVersions.Register, parent) is { Withdrawn: not null } ? PlanRefusals.ParentWithdrawn : null;
}
