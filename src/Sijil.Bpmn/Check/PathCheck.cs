namespace Sijil.Bpmn;

/// <summary>Every node must be reachable from a start event, and must lead to an end event.</summary>
internal static class PathCheck
{
    public static void Run(ProcessPlan plan, Problems problems)
    {
        var reached = Spread(plan, [.. plan.Starts, .. plan.EventSubs, .. plan.Nodes.Where(plan.Begins).Select(node => node.Index)], node => FlowOrder.Next(plan, node));
        var ends = plan.Nodes.Where(node => node.Kind.IsEnd() || node.Out.IsEmpty && !node.Kind.IsGateway() && (node.Parent >= 0 || node.IsForCompensation || node.Kind.IsBoundary() || node.Kind is NodeKind.EventSubProcess)).Select(node => node.Index);
        var ending = Spread(plan, ends, node => Before(plan, node));
        foreach (var node in plan.Nodes)
        {
            if (!reached[node.Index] && !plan.Starts.IsEmpty) problems.Error(ProblemCodes.Unreachable, node);
            if (!ending[node.Index] && reached[node.Index]) problems.Error(ProblemCodes.NoWayToEnd, node);
        }
    }

    private static IEnumerable<int> Before(ProcessPlan plan, Node node)
    {
        foreach (var flow in node.In) yield return plan.Flows[flow].From;
        if (node.AttachedTo >= 0 && node.Interrupting) yield return node.AttachedTo;
    }

    private static bool[] Spread(ProcessPlan plan, IEnumerable<int> from, Func<Node, IEnumerable<int>> next)
    {
        var seen = new bool[plan.Nodes.Length];
        var open = new Stack<int>(from);
        while (open.TryPop(out var index))
        {
            if (seen[index]) continue;

            seen[index] = true;
            foreach (var other in next(plan.Nodes[index])) open.Push(other);
        }
        return seen;
    }
}
