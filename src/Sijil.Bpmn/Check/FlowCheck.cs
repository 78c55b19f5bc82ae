namespace Sijil.Bpmn;

/// <summary>Flows must stand where control can take them, and a choice must say how it is made.</summary>
internal static class FlowCheck
{
    public static void Run(ProcessPlan plan, Problems problems)
    {
        foreach (var flow in plan.Flows)
        {
            if (plan.Nodes[flow.To].Kind.IsStart()) problems.Error(ProblemCodes.ForbiddenFlow, flow, "into-start");
            if (plan.Nodes[flow.To].Kind.IsBoundary()) problems.Error(ProblemCodes.ForbiddenFlow, flow, "into-boundary");
            if (plan.Nodes[flow.From].Parent != plan.Nodes[flow.To].Parent) problems.Error(ProblemCodes.ForbiddenFlow, flow, "out-of-scope");
            if (plan.Nodes[flow.From].Kind.IsEnd()) problems.Error(ProblemCodes.ForbiddenFlow, flow, "out-of-end");
            if (flow.ConditionText is not null) CheckCondition(plan.Nodes[flow.From], flow, problems);
        }
        foreach (var node in plan.Nodes.Where(node => node.Kind.IsGateway() && node.Out.Length > 1)) CheckChoice(plan, node, problems);
    }

    /// <summary>A condition that control would never ask is a mistake of whoever wrote it.</summary>
    private static void CheckCondition(Node from, Flow flow, Problems problems)
    {
        var asked = from.Kind is NodeKind.Exclusive or NodeKind.Inclusive or NodeKind.Complex || from.Kind.IsActivity();
        if (from.Kind is NodeKind.Parallel) problems.Warning(ProblemCodes.ConditionIgnored, flow, from.Id);
        else if (!asked || flow.Index == from.DefaultFlow) problems.Error(ProblemCodes.ConditionIgnored, flow, from.Id);
    }

    private static void CheckChoice(ProcessPlan plan, Node node, Problems problems)
    {
        if (node.Kind is NodeKind.Parallel or NodeKind.EventBased) return;

        foreach (var flow in node.Out.Select(index => plan.Flows[index]))
            if (flow.ConditionText is null && flow.Index != node.DefaultFlow) problems.Error(ProblemCodes.FlowWithoutCondition, flow, node.Id);
        if (node.DefaultFlow < 0) problems.Warning(ProblemCodes.NoDefault, node);
    }
}
