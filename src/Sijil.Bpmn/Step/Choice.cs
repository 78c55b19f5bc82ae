using System.Collections.Immutable;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Which outgoing flows a token takes.</summary>
internal static class Choice
{
    /// <returns>Flow indexes; none when no condition is true and there is no default.</returns>
    public static ImmutableArray<int> Of(ProcessPlan plan, Node node, Conditions conditions) => node switch
    {
        { Kind: NodeKind.Parallel } => node.Out,
        { Kind: NodeKind.Exclusive } => OrDefault(node, FirstTrue(plan, node, conditions)),
        { DefaultFlow: < 0 } when !HasConditions(plan, node) => node.Out,
        _ => OrDefault(node, EveryTrue(plan, node, conditions)),
    };

    private static bool HasConditions(ProcessPlan plan, Node node)
    {
        foreach (var flow in node.Out)
            if (plan.Flows[flow].Condition is not null) return true;
        return false;
    }

    private static ImmutableArray<int> FirstTrue(ProcessPlan plan, Node node, Conditions conditions)
    {
        foreach (var flow in node.Out)
            if (flow != node.DefaultFlow && conditions.IsTrue(plan.Flows[flow])) return [flow];
        return [];
    }

    private static ImmutableArray<int> EveryTrue(ProcessPlan plan, Node node, Conditions conditions)
    {
        var taken = ImmutableArray.CreateBuilder<int>(node.Out.Length);
        foreach (var flow in node.Out)
            if (flow != node.DefaultFlow && conditions.IsTrue(plan.Flows[flow])) taken.Add(flow);
        return taken.DrainToImmutable();
    }

    private static ImmutableArray<int> OrDefault(Node node, ImmutableArray<int> taken) =>
        taken.IsEmpty && node.DefaultFlow >= 0 ? [node.DefaultFlow] : taken;
}

/// <summary>Asks conditions over the data of one case, and keeps why any of them gave no answer.</summary>
internal sealed class Conditions(Func<FeelContext> ask, FeelSettings settings)
{
    private FeelContext? data;
    private List<FeelProblem>? heard;
    private List<FaultReason>? reasons;

    public bool IsTrue(Flow flow)
    {
        if (flow.Condition is null) return true;

        var value = flow.Condition.Evaluate(data ??= ask(), settings, heard ??= []);
        foreach (var problem in heard) (reasons ??= []).Add(new(flow.Id, problem));
        heard.Clear();
        return value.IsTrue;
    }

    /// <summary>The reasons since they were last taken.</summary>
    public IReadOnlyList<FaultReason> Take()
    {
        var taken = reasons;
        reasons = null;
        return taken ?? (IReadOnlyList<FaultReason>)[];
    }
}
