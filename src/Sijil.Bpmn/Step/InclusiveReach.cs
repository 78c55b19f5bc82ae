namespace Sijil.Bpmn;

/// <summary>For an inclusive join: from which nodes a token can still come through each incoming flow, not passing the join.</summary>
internal sealed class InclusiveReach
{
    private readonly ulong[][] sources;

    private InclusiveReach(ulong[][] sources) => this.sources = sources;

    public static InclusiveReach Of(ProcessPlan plan, Node join) =>
        new([.. join.In.Select(flow => Backwards(plan, join.Index, plan.Flows[flow].From))]);

    /// <summary>Whether a token at this node can come through the incoming flow at this place of the join's list.</summary>
    public bool Reaches(int node, int place) => (sources[place][node >> 6] >> (node & 63) & 1) is not 0;

    private static ulong[] Backwards(ProcessPlan plan, int join, int from)
    {
        var set = new ulong[(plan.Nodes.Length + 63) / 64];
        var open = new Stack<int>([from]);
        while (open.TryPop(out var index))
        {
            if (index == join || (set[index >> 6] >> (index & 63) & 1) is not 0) continue;

            set[index >> 6] |= 1UL << (index & 63);
            var node = plan.Nodes[index];
            foreach (var flow in node.In) open.Push(plan.Flows[flow].From);
            if (node.AttachedTo >= 0) open.Push(node.AttachedTo);
        }
        return set;
    }
}
