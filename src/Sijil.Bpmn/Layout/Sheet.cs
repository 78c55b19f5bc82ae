namespace Sijil.Bpmn;

/// <summary>Turns layers and rows into places on the drawing.</summary>
internal sealed class Sheet
{
    private const double Margin = 40;
    private const double Column = 120;
    private const double Row = 140;
    private const double Activity = 80;
    private const double Gap = 44;
    private const double ChannelWidth = 12;
    private const double Hung = 36;
    private const double NameRoom = 56;

    private readonly ProcessPlan plan;
    private readonly Grid grid;
    private readonly double[] lefts;
    private readonly double[] gaps;
    private readonly double[] widths;
    private readonly double rowHeight;
    private readonly IReadOnlyDictionary<string, (double Width, double Height)> sizes;

    /// <param name="sizes">How large sub-processes are with all that is inside.</param>
    public Sheet(ProcessPlan plan, Grid grid, Channels channels, IReadOnlyDictionary<string, (double Width, double Height)> sizes)
    {
        (this.plan, this.grid, this.sizes) = (plan, grid, sizes);
        rowHeight = Row + sizes.Values.Select(size => size.Height - Activity).Append(0).Max();
        widths = [.. grid.Layers.Select(layer => layer.Select(cell => cell.Node < 0 ? 0 : SizeOf(plan.Nodes[cell.Node]).Width).Append(Column).Max()), Column];
        lefts = new double[grid.Layers.Count + 1];
        gaps = new double[grid.Layers.Count + 1];
        var named = grid.Ways.Where(way => way.Flow.NameAr.Length > 0).Select(way => way.Cells[0].Layer + 1).ToHashSet();
        var x = Margin;
        for (var layer = 0; layer < lefts.Length; layer++)
        {
            // Flows back to the first layer need room before it.
            gaps[layer] = channels.CountBefore(layer) * ChannelWidth + (layer is 0 ? 0 : Gap) + (named.Contains(layer) ? NameRoom : 0);
            x += gaps[layer];
            lefts[layer] = x;
            x += widths[layer];
        }
    }

    /// <summary>Below everything in the rows from one layer to another.</summary>
    public double Below(int first, int last)
    {
        var lowest = 0.0;
        for (var layer = first; layer <= last; layer++)
            foreach (var cell in grid.Layers[layer]) lowest = Math.Max(lowest, cell.Row);
        return Margin + (lowest + 1) * rowHeight;
    }

    public double CentreOf(Cell cell) => lefts[cell.Layer] + widths[cell.Layer] / 2;

    public double MiddleOf(Cell cell) => Margin + cell.Row * rowHeight + rowHeight / 2;

    /// <summary>Where a channel of the gap before a layer runs.</summary>
    public double ChannelBefore(int layer, int channel) => lefts[layer] - gaps[layer] + (layer is 0 ? 0 : Gap / 2) + channel * ChannelWidth;

    public Bounds BoundsOf(Node node)
    {
        var cell = grid.CellOf(node.Index);
        if (node.AttachedTo >= 0) return HungOn(BoundsOf(plan.Nodes[node.AttachedTo]), node, plan.Nodes[node.AttachedTo]);

        var (width, height) = SizeOf(node);
        return new(CentreOf(cell) - width / 2, MiddleOf(cell) - height / 2, width, height);
    }

    private (double Width, double Height) SizeOf(Node node) => sizes.TryGetValue(node.Id, out var size) ? size
        : node.Kind.IsActivity() || node.Kind.IsSubProcess() ? (Column, Activity) : node.Kind.IsGateway() ? (50.0, 50.0) : (36.0, 36.0);

    /// <summary>Names of events and gateways stand below them; an activity's stands inside it.</summary>
    public Bounds? LabelOf(Node node)
    {
        if (node.Kind.IsActivity() || node.Kind.IsSubProcess() || node.NameAr.Length is 0) return null;

        var box = BoundsOf(node);
        return node.AttachedTo >= 0
            ? new(box.X - 72, box.Bottom - 8, 74, 28)
            : new(box.Centre.X - 55, box.Bottom + 4, 110, 28);
    }

    /// <summary>Boundary events spread along the lower side, from the right.</summary>
    private static Bounds HungOn(Bounds box, Node node, Node host)
    {
        var step = host.Boundaries.Length > 1 ? (box.Width - Hung - 8) / (host.Boundaries.Length - 1) : 0;
        return new(box.Right - Hung - 8 - host.Boundaries.IndexOf(node.Index) * step, box.Bottom - Hung / 2, Hung, Hung);
    }
}
