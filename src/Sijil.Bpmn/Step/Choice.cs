using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>Which outgoing flows a token takes.</summary>
internal static class Choice
{
    /// <returns>Flow indexes; none when no condition is true and there is no default.</returns>
    public static ImmutableArray<int> Of(ProcessPlan plan, Node node, Token at, Conditions conditions) => node switch
    {
        { Kind: NodeKind.Parallel } => node.Out,
        { Kind: NodeKind.Exclusive } => OrDefault(node, FirstTrue(plan, node, at, conditions)),
        { DefaultFlow: < 0 } when !HasConditions(plan, node) => node.Out,
        _ => EveryTrue(plan, node, at, conditions),
    };

    private static bool HasConditions(ProcessPlan plan, Node node)
    {
        foreach (var flow in node.Out)
            if (plan.Flows[flow].Condition is not null) return true;
        return false;
    }

    private static ImmutableArray<int> FirstTrue(ProcessPlan plan, Node node, Token at, Conditions conditions)
    {
        foreach (var flow in node.Out)
            if (flow != node.DefaultFlow && conditions.IsTrue(plan.Flows[flow], at)) return [flow];
        return [];
    }

    /// <summary>The default is taken when no condition is true, whatever goes out beside it without one.</summary>
    /// <remarks>BPMN 2.0.2, 13.3.1.</remarks>
    private static ImmutableArray<int> EveryTrue(ProcessPlan plan, Node node, Token at, Conditions conditions)
    {
        var taken = ImmutableArray.CreateBuilder<int>(node.Out.Length);
        var isAnyTrue = false;
        foreach (var flow in node.Out)
        {
            if (flow == node.DefaultFlow || !conditions.IsTrue(plan.Flows[flow], at)) continue;
            taken.Add(flow);
            isAnyTrue |= plan.Flows[flow].Condition is not null;
        }
        if (!isAnyTrue && node.DefaultFlow >= 0) taken.Add(node.DefaultFlow);
        return taken.DrainToImmutable();
    }

    private static ImmutableArray<int> OrDefault(Node node, ImmutableArray<int> taken) =>
        taken.IsEmpty && node.DefaultFlow >= 0 ? [node.DefaultFlow] : taken;
}
