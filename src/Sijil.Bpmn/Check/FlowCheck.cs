namespace Sijil.Bpmn;

/// <summary>A choice must say how it is made, and nothing else may pretend to be one.</summary>
internal static class FlowCheck
{
    public static void Run(ProcessPlan plan, Problems problems)
    {
        foreach (var flow in plan.Flows.Where(flow => flow.ConditionText is not null)) CheckCondition(plan.Nodes[flow.From], flow, problems);
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
