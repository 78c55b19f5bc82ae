namespace Sijil.Bpmn;

/// <summary>What of one version of a process is what of another: nodes and flows by their ids, unless it is said otherwise.</summary>
public sealed class StepMap
{
    private readonly int[] nodes;
    private readonly int[] flows;

    private StepMap(ProcessPlan from, ProcessPlan to, int[] nodes)
    {
        (From, To, this.nodes) = (from, to, nodes);
        flows = [.. from.Flows.Select(FlowOf)];
    }

    public ProcessPlan From { get; }
    public ProcessPlan To { get; }

    /// <param name="said">Ids of the first by ids of the second; an id that is said to be nothing has no counterpart.</param>
    public static StepMap Of(ProcessPlan from, ProcessPlan to, IReadOnlyDictionary<string, string> said)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new(from, to, [.. from.Nodes.Select(node => (said.TryGetValue(node.Id, out var other) ? to.TryFind(other) : to.TryFind(node.Id))?.Index ?? -1)]);
    }

    /// <summary>The way back: where two became one, the one goes back to what has its own id, or else to neither.</summary>
    public StepMap Back()
    {
        var back = new int[To.Nodes.Length];
        Array.Fill(back, -1);
        foreach (var group in Enumerable.Range(0, nodes.Length).Where(node => nodes[node] >= 0).GroupBy(node => nodes[node]))
        {
            var before = group.ToList();
            var same = before.FindIndex(node => From.Nodes[node].Id == To.Nodes[group.Key].Id);
            back[group.Key] = before.Count == 1 ? before[0] : same >= 0 ? before[same] : -1;
        }
        return new(To, From, back);
    }

    /// <summary>The index of the counterpart, or -1.</summary>
    public int Node(int node) => node < 0 ? -1 : nodes[node];

    public Node? Find(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return nodes[node.Index] is var index and >= 0 ? To.Nodes[index] : null;
    }

    /// <summary>The index of the counterpart, or -1.</summary>
    public int Flow(int flow) => flow < 0 ? -1 : flows[flow];

    /// <summary>The flow of the same id, or the only one between the same two.</summary>
    private int FlowOf(Flow flow)
    {
        var (from, to) = (nodes[flow.From], nodes[flow.To]);
        var between = To.Flows.Where(other => other.From == from && other.To == to).ToList();
        return between.Find(other => other.Id == flow.Id)?.Index ?? (between.Count == 1 ? between[0].Index : To.Flows.FirstOrDefault(other => other.Id == flow.Id && other.To == to)?.Index ?? -1);
    }
}
