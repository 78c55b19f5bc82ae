namespace Sijil.Mining.Trees;

/// <summary>The nodes and flows of a model while it is made from a tree.</summary>
internal sealed class TreeSketch
{
    private int choices;

    public List<SketchNode> Nodes { get; } = [];

    public List<SketchFlow> Flows { get; } = [];

    public void Draw(ProcessTree tree)
    {
        var start = Add("startEvent", "start");
        var last = After(start, tree);
        Join(last, Add("endEvent", "end"));
    }

    /// <summary>Draws a tree behind a node.</summary>
    /// <returns>The node at which it is left.</returns>
    private SketchNode After(SketchNode before, ProcessTree tree) => tree.Kind switch
    {
        TreeKind.Silent => before,
        TreeKind.Activity => Next(before, Add("task", $"step-{Nodes.Count(node => node.Element is "task") + 1}", tree.Activity)),
        TreeKind.Sequence => tree.Children.Aggregate(before, After),
        TreeKind.Exclusive => Choice(before, tree),
        TreeKind.Concurrent => Beside(before, tree),
        _ => Again(before, tree.Children[0], tree.Children[1]),
    };

    private SketchNode Next(SketchNode before, SketchNode node)
    {
        Join(before, node);
        return node;
    }

    private SketchNode Choice(SketchNode before, ProcessTree tree)
    {
        var number = ++choices;
        var split = Next(before, Add("exclusiveGateway", $"choice-{number}"));
        var join = Add("exclusiveGateway", $"choice-{number}-end");
        for (var way = 0; way < tree.Children.Count; way++)
        {
            var from = Flows.Count;
            Join(After(split, tree.Children[way]), join);
            Flows[from].Condition = $"way_{number} = {way + 1}";
            if (tree.Children[way].Kind is TreeKind.Silent || split.Default is null) split.Default = Flows[from];
        }
        return join;
    }

    private SketchNode Beside(SketchNode before, ProcessTree tree)
    {
        var number = Nodes.Count(node => node.Element is "parallelGateway") / 2 + 1;
        var split = Next(before, Add("parallelGateway", $"all-{number}"));
        var join = Add("parallelGateway", $"all-{number}-end");
        foreach (var child in tree.Children) Join(After(split, child), join);
        return join;
    }

    private SketchNode Again(SketchNode before, ProcessTree body, ProcessTree redo)
    {
        var number = ++choices;
        var enter = Next(before, Add("exclusiveGateway", $"again-{number}"));
        var leave = Next(After(enter, body), Add("exclusiveGateway", $"again-{number}-end"));
        var from = Flows.Count;
        Join(After(leave, redo), enter);
        Flows[from].Condition = $"way_{number} = 1";
        leave.IsLeftByDefault = true;
        return leave;
    }

    private SketchNode Add(string element, string id, string name = "")
    {
        var node = new SketchNode(element, id, name);
        Nodes.Add(node);
        return node;
    }

    private void Join(SketchNode from, SketchNode to)
    {
        var flow = new SketchFlow($"flow-{Flows.Count + 1}", from, to);
        if (from.IsLeftByDefault) from.Default ??= flow;
        Flows.Add(flow);
    }
}

/// <summary>An event, task or gateway to be.</summary>
internal sealed class SketchNode(string element, string id, string name)
{
    public string Element => element;
    public string Id => id;
    public string Name => name;
    public SketchFlow? Default { get; set; }

    /// <summary>The next flow out of it is its default.</summary>
    public bool IsLeftByDefault { get; set; }
}

/// <summary>A flow to be.</summary>
internal sealed class SketchFlow(string id, SketchNode from, SketchNode to)
{
    public string Id => id;
    public SketchNode From => from;
    public SketchNode To => to;
    public string? Condition { get; set; }
}
