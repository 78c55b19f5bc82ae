using System.Globalization;
using System.Net;
using System.Text;

namespace Sijil.Mining.Maps;

/// <summary>The words of a map in its reader's language.</summary>
/// <param name="IsRightToLeft">The map runs from right to left.</param>
public sealed record MapWords(string Language, bool IsRightToLeft, string Title, string Description, string Start, string End, Func<long, string> Count, Func<TimeSpan, string> Span);

/// <summary>Draws a map as one SVG element that stands alone: how often each step was done, how often one followed another, and how long half of these took at the most.</summary>
/// <remarks>Classes: flow-map on the whole; step with level-1 to level-5 by frequency, terminal; way with level-1 to level-5, slow; label.</remarks>
public static class MapSvg
{
    /// <summary>Draws what of a graph was chosen.</summary>
    public static string Draw(MapPart part, MapWords words)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new MapDrawing(part, words).Svg();
    }
}

/// <summary>One map being drawn.</summary>
internal sealed class MapDrawing
{
    private const double StepWidth = 164, StepHeight = 58, LayerGap = 104, RowGap = 34, Margin = 28, Round = 15;
    private readonly MapPart part;
    private readonly MapWords words;
    private readonly MapLayout layout;
    private readonly double width, height;
    private readonly StringBuilder svg = new();
    private readonly StringBuilder labels = new();

    public MapDrawing(MapPart part, MapWords words)
    {
        (this.part, this.words) = (part, words);
        layout = new MapLayout(part).Arranged();
        width = 2 * Margin + layout.Layer.Max() * (StepWidth + LayerGap) + StepWidth;
        height = 2 * Margin + (layout.Row.Max() + 1) * (StepHeight + RowGap);
    }

    public string Svg()
    {
        Add($"<svg class=\"flow-map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\" direction=\"ltr\" lang=\"{words.Language}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add($"<title>{Safe(words.Title)}</title><desc>{Safe(words.Description)}</desc>");
        Add($"<g class=\"drawing\" fill=\"none\" stroke=\"currentColor\">");
        var (most, slow) = (layout.Lines.Select(line => line.Count).DefaultIfEmpty(1).Max(), Slow());
        for (var at = 0; at < layout.Lines.Count; at++) Draw(layout.Lines[at], at, most, slow);
        var often = part.Nodes.Select(node => part.Graph.Nodes[node].Count).DefaultIfEmpty(1).Max();
        for (var at = 0; at < part.Nodes.Count; at++) Draw(part.Graph.Nodes[part.Nodes[at]], at, often);
        Terminal(layout.Start, words.Start);
        Terminal(layout.End, words.End);
        svg.Append(labels);
        Add($"</g></svg>");
        return svg.ToString();
    }

    /// <summary>The slowest fifth of the lines that are drawn.</summary>
    private TimeSpan Slow()
    {
        var medians = part.Arcs.Where(arc => arc.Times.Count > 0).Select(arc => arc.Times.Median).Order().ToList();
        return medians.Count < 5 ? TimeSpan.MaxValue : medians[medians.Count * 4 / 5];
    }

    private void Draw(MapLine line, int at, long most, TimeSpan slow)
    {
        var isSlow = line.Arc is { } arc && arc.Times.Count > 0 && arc.Times.Median >= slow && arc.Times.Median > TimeSpan.Zero;
        var (path, middle) = line.From == line.To ? MapCurve.Loop(Middle(line.From), StepHeight / 2) : MapCurve.Through(Points(line, at), StepWidth / 2);
        var level = Level(line.Count, most);
        Add($"<path class=\"way level-{level}{(isSlow ? " slow" : "")}\" d=\"{path}\" stroke-width=\"{0.8 + level * 0.7:0.#}\"{(isSlow ? " stroke-dasharray=\"7 4\"" : "")}{(line.Arc is null ? " stroke-opacity=\"0.45\"" : "")}/>");
        if (line.From != line.To) Head(line, at);
        if (line.Arc is null) return;

        Label(middle, -5, words.Count(line.Count));
        if (line.Arc.Times.Count > 0) Label(middle, 11, words.Span(line.Arc.Times.Median));
    }

    private void Head(MapLine line, int at)
    {
        var points = Points(line, at);
        var (tip, before) = (points[^1], points[^2]);
        var side = tip.X > before.X ? -1 : 1;
        var (x, y) = (tip.X + side * Half(line.To), tip.Y);
        Add($"<polygon class=\"head\" points=\"{x:0.#},{y:0.#} {x + side * 9:0.#},{y - 4.5:0.#} {x + side * 9:0.#},{y + 4.5:0.#}\" fill=\"currentColor\" stroke=\"none\"/>");
    }

    private void Draw(Flow.FlowNode node, int at, long most)
    {
        var (centre, level) = (Middle(at), Level(node.Count, most));
        Add($"<g class=\"step level-{level}\"><rect class=\"ground\" x=\"{centre.X - StepWidth / 2:0.#}\" y=\"{centre.Y - StepHeight / 2:0.#}\" width=\"{StepWidth}\" height=\"{StepHeight}\" rx=\"8\" fill=\"Canvas\" stroke=\"none\"/>");
        Add($"<rect class=\"shape\" x=\"{centre.X - StepWidth / 2:0.#}\" y=\"{centre.Y - StepHeight / 2:0.#}\" width=\"{StepWidth}\" height=\"{StepHeight}\" rx=\"8\" fill=\"currentColor\" fill-opacity=\"{0.03 + level * 0.045:0.###}\" stroke-width=\"1.2\"/>");
        var lines = Wrapped(node.Name).ToList();
        for (var row = 0; row < lines.Count; row++) Text(centre.X, centre.Y - 8 * lines.Count + Round * row + 4, lines[row]);
        Text(centre.X, centre.Y + StepHeight / 2 - 7, words.Count(node.Count), "count");
        Add($"<title>{Safe(node.Name)}</title></g>");
    }

    private void Terminal(int node, string name)
    {
        var centre = Middle(node);
        Add($"<g class=\"terminal\"><circle class=\"ground\" cx=\"{centre.X:0.#}\" cy=\"{centre.Y:0.#}\" r=\"26\" fill=\"Canvas\" stroke-width=\"{(node == layout.End ? 3 : 1.2)}\"/>");
        Text(centre.X, centre.Y + 4, name);
        Add($"</g>");
    }

    /// <summary>From the line's first node to its last, whichever layer comes first.</summary>
    private List<(double X, double Y)> Points(MapLine line, int at)
    {
        var bends = layout.Layer[line.From] <= layout.Layer[line.To] ? layout.Bends[at] : Enumerable.Reverse(layout.Bends[at]);
        var (from, to) = (layout.Layer[line.From], layout.Layer[line.To]);
        var step = from <= to ? 1 : -1;
        // There and back run beside each other.
        var aside = step < 0 ? StepHeight / 5 : layout.Lines.Any(other => other.From == line.To && other.To == line.From) ? -StepHeight / 5 : 0;
        return [Aside(line.From), .. bends.Select((bend, place) => Place(from + step * (place + 1), layout.Row[bend])), Aside(line.To)];

        (double X, double Y) Aside(int node) => Middle(node) with { Y = Middle(node).Y + aside };
    }

    private double Half(int node) => node >= part.Nodes.Count ? 26 : StepWidth / 2;

    private (double X, double Y) Middle(int node) => Place(layout.Layer[node], layout.Row[node]);

    private (double X, double Y) Place(int layer, double row)
    {
        var x = Margin + layer * (StepWidth + LayerGap) + StepWidth / 2;
        return (words.IsRightToLeft ? width - x : x, Margin + (row + 0.5) * (StepHeight + RowGap));
    }

    private void Label((double X, double Y) at, double down, string text) => labels.Append(CultureInfo.InvariantCulture,
        $"<text class=\"label\" x=\"{at.X:0.#}\" y=\"{at.Y + down:0.#}\" text-anchor=\"middle\" font-size=\"11\" fill=\"currentColor\" stroke=\"Canvas\" stroke-width=\"3\" paint-order=\"stroke\">{Isolated(text)}</text>");

    private void Text(double x, double y, string text, string @class = "label") =>
        Add($"<text class=\"{@class}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\">{Isolated(text)}</text>");

    private void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static int Level(long count, long most) => most <= 0 ? 1 : 1 + (int)Math.Min(4, Math.Floor(5 * Math.Sqrt((double)count / most) - 0.0001));

    private static IEnumerable<string> Wrapped(string name) => MapText.Lines(name, 25, 2);

    private static string Isolated(string text) => $"\u2068{Safe(text)}\u2069";

    private static string Safe(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(letter => !char.IsControl(letter))));
}
