namespace Sijil.Bpmn;

/// <summary>A place in a layer: a node, or a bend where a long flow passes through.</summary>
internal sealed class Cell(int layer, int node)
{
    public int Layer { get; } = layer;

    /// <summary>Index of the node, or -1 where a flow passes.</summary>
    public int Node { get; } = node;

    /// <summary>Rows from the top; a layer's cells stand at least one apart.</summary>
    public double Row { get; set; }
    public List<Cell> Before { get; } = [];
    public List<Cell> After { get; } = [];
}

/// <summary>The way of one flow: the cells it passes, from source to target; a flow backwards has only its two ends.</summary>
internal sealed record Way(Flow Flow, IReadOnlyList<Cell> Cells, bool IsBack);

/// <summary>A process in layers from left to right, each layer's cells in rows.</summary>
internal sealed class Grid
{
    private readonly ProcessPlan plan;
    private readonly Cell?[] cells;
    private readonly List<Way> ways = [];

    public Grid(ProcessPlan plan)
    {
        this.plan = plan;
        cells = new Cell?[plan.Nodes.Length];
        var place = Places();
        var layers = LayersBy(place);
        Layers = [.. Enumerable.Range(0, layers.Length is 0 ? 0 : layers.Max() + 1).Select(_ => new List<Cell>())];
        foreach (var node in plan.Nodes.Where(node => !IsHung(node)).OrderBy(node => place[node.Index]))
            Layers[layers[node.Index]].Add(cells[node.Index] = new(layers[node.Index], node.Index));
        foreach (var flow in plan.Flows) ways.Add(WayOf(flow, place));
    }

    public IReadOnlyList<List<Cell>> Layers { get; }
    public IReadOnlyList<Way> Ways => ways;

    public Cell CellOf(int node) => cells[Host(node)]!;

    /// <summary>A boundary event stands on its activity.</summary>
    public int Host(int node) => IsHung(plan.Nodes[node]) ? plan.Nodes[node].AttachedTo : node;

    private static bool IsHung(Node node) => node.AttachedTo >= 0;

    /// <summary>Every node's place in reading order; what no start reaches comes last.</summary>
    private int[] Places()
    {
        var place = new int[plan.Nodes.Length];
        Array.Fill(place, -1);
        var count = 0;
        foreach (var node in FlowOrder.Of(plan)) place[node] = count++;
        foreach (var node in plan.Nodes)
            if (place[node.Index] < 0) place[node.Index] = count++;
        foreach (var node in plan.Nodes.Where(IsHung)) place[node.Index] = place[node.AttachedTo];
        return place;
    }

    /// <summary>A node's layer is one after the last of those that lead forward to it.</summary>
    private int[] LayersBy(int[] place)
    {
        var layers = new int[plan.Nodes.Length];
        foreach (var node in plan.Nodes.OrderBy(node => place[node.Index]))
            foreach (var flow in Leaving(node))
                if (place[flow.To] > place[node.Index]) layers[flow.To] = Math.Max(layers[flow.To], layers[node.Index] + 1);
        return layers;
    }

    private IEnumerable<Flow> Leaving(Node node) =>
        node.Boundaries.Append(node.Index).SelectMany(index => plan.Nodes[index].Out).Select(flow => plan.Flows[flow]);

    private Way WayOf(Flow flow, int[] place)
    {
        var (from, to) = (CellOf(flow.From), CellOf(flow.To));
        if (place[flow.To] <= place[flow.From]) return new(flow, [from, to], IsBack: true);

        List<Cell> passed = [from];
        for (var layer = from.Layer + 1; layer < to.Layer; layer++)
        {
            passed.Add(new(layer, -1));
            Layers[layer].Add(passed[^1]);
        }
        passed.Add(to);
        for (var step = 1; step < passed.Count; step++)
        {
            passed[step - 1].After.Add(passed[step]);
            passed[step].Before.Add(passed[step - 1]);
        }
        return new(flow, passed, IsBack: false);
    }
}
