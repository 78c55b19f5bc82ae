namespace Sijil.Bpmn;

/// <summary>Upright stretches of flows run in the gaps between layers, each bundle in a channel of its own.</summary>
internal sealed class Channels
{
    private readonly Dictionary<(int Gap, object Bundle), int> channels = [];
    private readonly int[] widths;

    public Channels(ProcessPlan plan, Grid grid)
    {
        widths = new int[grid.Layers.Count + 1];
        foreach (var way in grid.Ways.Where(way => !way.IsBack))
            for (var step = 1; step < way.Cells.Count; step++)
                if (Bends(way.Cells[step - 1], way.Cells[step]) || IsHung(plan, way, step)) Take(way.Cells[step].Layer, BundleOf(plan, way, step));
        foreach (var way in grid.Ways.Where(way => way.IsBack))
        {
            Take(way.Cells[0].Layer + 1, way);
            Take(way.Cells[1].Layer, way);
        }
    }

    /// <summary>How many channels the gap before this layer has.</summary>
    public int CountBefore(int layer) => widths[layer];

    public int Of(int gap, object bundle) => channels[(gap, bundle)];

    public static bool Bends(Cell from, Cell to) => Math.Abs(from.Row - to.Row) > 0.01;

    /// <summary>Flows that part at one cell share a channel, else those that meet at one; a boundary event's flow runs alone.</summary>
    public static object BundleOf(ProcessPlan plan, Way way, int step) =>
        IsHung(plan, way, step) ? way : way.Cells[step - 1].After.Count > 1 ? way.Cells[step - 1] : way.Cells[step];

    public static bool IsHung(ProcessPlan plan, Way way, int step) => step is 1 && plan.Nodes[way.Flow.From].AttachedTo >= 0;

    private void Take(int gap, object bundle)
    {
        if (channels.TryAdd((gap, bundle), widths[gap])) widths[gap]++;
    }
}
