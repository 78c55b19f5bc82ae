namespace Sijil.Bpmn;

/// <summary>Orders nodes as a reader follows them: a node after all that lead to it, loops aside.</summary>
internal static class FlowOrder
{
    public static IReadOnlyList<Node> Activities(ProcessPlan plan) =>
        [.. Of(plan).Select(index => plan.Nodes[index]).Where(node => node.Kind.IsActivity())];

    /// <summary>Every node that a start event reaches, in reverse order of leaving a depth-first walk.</summary>
    public static IReadOnlyList<int> Of(ProcessPlan plan)
    {
        var left = new List<int>();
        var seen = new bool[plan.Nodes.Length];
        foreach (var start in plan.Starts.Reverse()) Walk(plan, start, seen, left);

        left.Reverse();
        return left;
    }

    /// <summary>Where a node leads: into it, by its flows, then by the boundary events on it and to what undoes it.</summary>
    public static IEnumerable<int> Next(ProcessPlan plan, Node node) =>
        [.. node.Entries, .. node.EventSubs, .. node.Out.Select(flow => plan.Flows[flow].To), .. node.Boundaries, .. node.UndoneBy >= 0 ? [node.UndoneBy] : Array.Empty<int>()];

    private static void Walk(ProcessPlan plan, int from, bool[] seen, List<int> left)
    {
        if (seen[from]) return;

        var path = new Stack<(int Node, Stack<int> Ahead)>();
        Enter(from);
        while (path.TryPeek(out var top))
        {
            if (!top.Ahead.TryPop(out var next)) left.Add(path.Pop().Node);
            else if (!seen[next]) Enter(next);
        }

        // The last successor is walked first, so that after the reversal the first one stands first.
        void Enter(int node)
        {
            seen[node] = true;
            path.Push((node, new(Next(plan, plan.Nodes[node]))));
        }
    }
}
