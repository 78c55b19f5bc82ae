namespace Sijil.Mining.Maps;

/// <summary>Places a map in layers from its start to its end: what follows stands further on, and lines that go back are turned round while places are sought.</summary>
internal sealed class MapLayout
{
    private const int Sweeps = 12;
    private readonly MapPart part;
    private readonly int size;
    private readonly List<MapLine> lines = [];

    /// <summary>Nodes are numbered as in the part, the start and the end behind them; then come the bends of long lines.</summary>
    public MapLayout(MapPart part)
    {
        this.part = part;
        size = part.Nodes.Count + 2;
        var number = part.Nodes.Select((node, at) => (node, at)).ToDictionary(pair => pair.node, pair => pair.at);
        foreach (var (node, at) in number)
        {
            if (part.Begins.Contains(node)) lines.Add(new(Start, at, part.Graph.Nodes[node].Starts, null));
            if (part.Stops.Contains(node)) lines.Add(new(at, End, part.Graph.Nodes[node].Ends, null));
        }
        lines.AddRange(part.Arcs.Select(arc => new MapLine(number[arc.From], number[arc.To], arc.Count, arc)));
    }

    public int Start => size - 2;

    public int End => size - 1;

    public IReadOnlyList<MapLine> Lines => lines;

    public int[] Layer { get; private set; } = [];

    /// <summary>The place across the layers, in rows; a row may lie between two.</summary>
    public double[] Row { get; private set; } = [];

    /// <summary>The bends of each line, from its earlier layer to its later one.</summary>
    public List<int>[] Bends { get; private set; } = [];

    public MapLayout Arranged()
    {
        var forward = Turned();
        var layer = Layers(forward);
        var layers = WithBends(forward, layer);
        MapOrder.Sort(layers.Rows, layers.Links, Sweeps);
        Row = MapOrder.Places(layers.Rows, layers.Links, size);
        return this;
    }

    /// <summary>Each line's ends so that none goes round in a circle: lines back to where the way came from are turned.</summary>
    private (int From, int To)[] Turned()
    {
        var outs = Enumerable.Range(0, lines.Count).Where(at => lines[at].From != lines[at].To).OrderByDescending(at => lines[at].Count).ToLookup(at => lines[at].From);
        var (state, turned) = (new int[size], new (int From, int To)[lines.Count]);
        for (var at = 0; at < lines.Count; at++) turned[at] = (lines[at].From, lines[at].To);
        foreach (var first in Enumerable.Range(0, size).Prepend(Start)) Visit(first);
        return turned;

        void Visit(int first)
        {
            if (state[first] is not 0) return;
            Stack<(int Node, IEnumerator<int> Outs)> way = new([(first, outs[first].GetEnumerator())]);
            state[first] = 1;
            while (way.TryPeek(out var top))
            {
                if (!top.Outs.MoveNext())
                {
                    state[way.Pop().Node] = 2;
                    continue;
                }
                var (line, to) = (top.Outs.Current, lines[top.Outs.Current].To);
                if (state[to] is 1) turned[line] = (to, top.Node);
                else if (state[to] is 0)
                {
                    state[to] = 1;
                    way.Push((to, outs[to].GetEnumerator()));
                }
            }
        }
    }

    private int[] Layers((int From, int To)[] forward)
    {
        Layer = new int[size];
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to) in forward)
            {
                if (from == to || Layer[to] > Layer[from]) continue;
                (Layer[to], changed) = (Layer[from] + 1, true);
            }
        }
        Layer[End] = Math.Max(Layer[End], Layer.Max());
        return Layer;
    }

    private (List<List<int>> Rows, List<(int From, int To)> Links) WithBends((int From, int To)[] forward, int[] layer)
    {
        var rows = Enumerable.Range(0, layer.Max() + 1).Select(_ => new List<int>()).ToList();
        for (var node = 0; node < size; node++) rows[layer[node]].Add(node);
        var (links, next) = (new List<(int From, int To)>(), size);
        Bends = new List<int>[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            var (from, to) = forward[at];
            Bends[at] = [];
            if (from == to) continue;
            for (var between = layer[from] + 1; between < layer[to]; between++)
            {
                Bends[at].Add(next);
                rows[between].Add(next++);
            }
            int[] way = [from, .. Bends[at], to];
            for (var step = 1; step < way.Length; step++) links.Add((way[step - 1], way[step]));
        }
        return (rows, links);
    }
}

/// <summary>A line of the map: an arc, or how often cases begin or end at an activity.</summary>
internal sealed record MapLine(int From, int To, long Count, Flow.FlowArc? Arc);
