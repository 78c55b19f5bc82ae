namespace Sijil.Bpmn;

/// <summary>Gives the cells of a grid their rows: few crossings first, then straight lines.</summary>
internal static class Rows
{
    private const int Sweeps = 12;

    public static void Assign(Grid grid)
    {
        foreach (var layer in grid.Layers)
            for (var index = 0; index < layer.Count; index++) layer[index].Row = index;

        for (var sweep = 0; sweep < Sweeps; sweep++) Order(grid, fromLeft: sweep % 2 is 0);
        for (var sweep = 0; sweep < Sweeps; sweep++) Straighten(grid, fromLeft: sweep % 2 is 0);

        var top = grid.Layers.SelectMany(layer => layer).Select(cell => cell.Row).DefaultIfEmpty().Min();
        foreach (var cell in grid.Layers.SelectMany(layer => layer)) cell.Row -= top;
    }

    /// <summary>Sorts each layer by the middle of its neighbours on one side.</summary>
    private static void Order(Grid grid, bool fromLeft)
    {
        foreach (var layer in fromLeft ? grid.Layers : grid.Layers.Reverse())
        {
            var wanted = layer.ToDictionary(cell => cell, cell => Middle(fromLeft ? cell.Before : cell.After, cell.Row));
            var sorted = layer.OrderBy(cell => wanted[cell]).ToList();
            for (var index = 0; index < sorted.Count; index++) sorted[index].Row = index;
            layer.Clear();
            layer.AddRange(sorted);
        }
    }

    /// <summary>Moves each layer's cells as near to their neighbours as an order one apart allows.</summary>
    private static void Straighten(Grid grid, bool fromLeft)
    {
        foreach (var layer in fromLeft ? grid.Layers : grid.Layers.Reverse())
        {
            var blocks = new List<(double Sum, int Count)>();
            for (var index = 0; index < layer.Count; index++)
            {
                var neighbours = fromLeft ? layer[index].Before : layer[index].After;
                blocks.Add((Middle(neighbours, layer[index].Row) - index, 1));
                while (blocks.Count > 1 && Mean(blocks[^2]) > Mean(blocks[^1]))
                {
                    blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                    blocks.RemoveAt(blocks.Count - 1);
                }
            }

            var placed = 0;
            foreach (var block in blocks)
                for (var within = 0; within < block.Count; within++, placed++) layer[placed].Row = Mean(block) + placed;
        }
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;

    private static double Middle(List<Cell> neighbours, double otherwise)
    {
        if (neighbours.Count is 0) return otherwise;

        var rows = neighbours.Select(cell => cell.Row).Order().ToList();
        return (rows[(rows.Count - 1) / 2] + rows[rows.Count / 2]) / 2;
    }
}
