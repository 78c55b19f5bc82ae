namespace Sijil.Bpmn;

/// <summary>Turns layers and rows into places on the drawing.</summary>
internal sealed class Sheet
{
    private const double Margin = 40;
    private const double Column = 120;
    private const double RowHeight = 130;
    private const double Gap = 44;
    private const double ChannelWidth = 12;
    private const double Hung = 36;

    private readonly ProcessPlan plan;
    private readonly Grid grid;
    private readonly double[] lefts;

    public Sheet(ProcessPlan plan, Grid grid, Channels channels)
    {
        (this.plan, this.grid) = (plan, grid);
        lefts = new double[grid.Layers.Count + 1];
        var x = Margin;
        for (var layer = 0; layer < lefts.Length; layer++)
        {
            // Flows back to the first layer need room before it.
            x += layer is 0 ? channels.CountBefore(0) * ChannelWidth : Gap + channels.CountBefore(layer) * ChannelWidth;
            lefts[layer] = x;
            x += Column;
        }
        Bottom = Margin + grid.Layers.SelectMany(cells => cells).Select(cell => cell.Row).DefaultIfEmpty().Max() * RowHeight + RowHeight;
    }

    /// <summary>Below everything drawn in rows.</summary>
    public double Bottom { get; }

    public double CentreOf(Cell cell) => lefts[cell.Layer] + Column / 2;

    public static double MiddleOf(Cell cell) => Margin + cell.Row * RowHeight + RowHeight / 2;

    /// <summary>Where a channel of the gap before a layer runs.</summary>
    public double ChannelBefore(int layer, int channel) => lefts[layer] - Gap / 2 - channel * ChannelWidth;

    public Bounds BoundsOf(Node node)
    {
        var cell = grid.CellOf(node.Index);
        if (node.AttachedTo >= 0) return HungOn(BoundsOf(plan.Nodes[node.AttachedTo]), plan.Nodes[node.AttachedTo].Boundaries.IndexOf(node.Index));

        var (width, height) = node.Kind.IsActivity() ? (Column, 80.0) : node.Kind.IsGateway() ? (50.0, 50.0) : (36.0, 36.0);
        return new(CentreOf(cell) - width / 2, MiddleOf(cell) - height / 2, width, height);
    }

    /// <summary>Names of events and gateways stand below them; an activity's stands inside it.</summary>
    public Bounds? LabelOf(Node node)
    {
        if (node.Kind.IsActivity() || node.NameAr.Length is 0) return null;

        var box = BoundsOf(node);
        return node.AttachedTo >= 0
            ? new(box.X - 62, box.Bottom - 8, 60, 28)
            : new(box.Centre.X - 55, box.Bottom + 4, 110, 28);
    }

    private static Bounds HungOn(Bounds host, int place) =>
        new(host.Right - Hung - 8 - place * (Hung + 6), host.Bottom - Hung / 2, Hung, Hung);
}
