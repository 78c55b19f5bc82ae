namespace Sijil.Mining.Maps;

/// <summary>Puts the nodes of each layer in an order in which few lines cross, and then in places at which lines are short.</summary>
internal static class MapOrder
{
    /// <summary>Each layer is sorted by the middle of its neighbours, forwards and backwards in turn.</summary>
    public static void Sort(List<List<int>> layers, List<(int From, int To)> links, int sweeps)
    {
        var (before, after) = (links.ToLookup(link => link.To, link => link.From), links.ToLookup(link => link.From, link => link.To));
        var place = new Dictionary<int, double>();
        foreach (var layer in layers) Number(layer, place);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var neighbours = sweep % 2 is 0 ? before : after;
            foreach (var layer in sweep % 2 is 0 ? layers : Enumerable.Reverse(layers))
            {
                var sorted = layer.OrderBy(node => neighbours[node].Any() ? neighbours[node].Average(other => place[other]) : place[node]).ToList();
                layer.Clear();
                layer.AddRange(sorted);
                Number(layer, place);
            }
        }
    }

    /// <summary>Rows for the nodes in their order: each is drawn to the middle of its neighbours, and keeps its distance from the nodes beside it.</summary>
    /// <param name="bends">The number from which on nodes are bends of lines, which need less room.</param>
    public static double[] Places(List<List<int>> layers, List<(int From, int To)> links, int bends)
    {
        var row = new double[layers.Sum(layer => layer.Count)];
        var widest = layers.Max(layer => layer.Count);
        foreach (var layer in layers) for (var at = 0; at < layer.Count; at++) row[layer[at]] = at + (widest - layer.Count) / 2.0;
        var neighbours = links.Concat(links.Select(link => (From: link.To, To: link.From))).ToLookup(link => link.From, link => link.To);
        for (var pass = 0; pass < 24; pass++)
            foreach (var layer in pass % 2 is 0 ? layers : Enumerable.Reverse(layers)) Draw(layer, neighbours, row, bends);
        var least = row.Min();
        return Array.ConvertAll(row, place => place - least);
    }

    private static void Draw(List<int> layer, ILookup<int, int> neighbours, double[] row, int bends)
    {
        double[] wanted = [.. layer.Select(node => neighbours[node].Any() ? neighbours[node].Average(other => row[other]) : row[node])];
        // Pushed apart from the top and from the bottom, the middle of both is fair to all.
        var (down, up) = ((double[])wanted.Clone(), (double[])wanted.Clone());
        for (var at = 1; at < layer.Count; at++) down[at] = Math.Max(down[at], down[at - 1] + Apart(at - 1));
        for (var at = layer.Count - 2; at >= 0; at--) up[at] = Math.Min(up[at], up[at + 1] - Apart(at));
        for (var at = 0; at < layer.Count; at++) row[layer[at]] = (down[at] + up[at]) / 2;

        double Apart(int at) => Room(layer[at], bends) + Room(layer[at + 1], bends);
    }

    private static double Room(int node, int bends) => node < bends ? 0.5 : 0.22;

    private static void Number(List<int> layer, Dictionary<int, double> place)
    {
        for (var at = 0; at < layer.Count; at++) place[layer[at]] = at + 0.5 - layer.Count / 2.0;
    }
}
