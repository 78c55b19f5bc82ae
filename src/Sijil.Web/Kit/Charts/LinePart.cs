using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Kit.Parts;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Charts;

/// <summary>Values over time as curves, with a target line, a sentence that says the conclusion, and the same as a table.</summary>
[HtmlTargetElement("gov-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LinePart : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>What the chart shows, as a sentence; readers who do not see it get this.</summary>
    public string? Conclusion { get; set; }
    public IReadOnlyList<string> Labels { get; set; } = [];
    public IReadOnlyList<Series> Series { get; set; } = [];
    public decimal? Target { get; set; }
    public bool Percent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-chart");
        var table = new ChartTable(Title, Labels, Series, Written).Draw();
        output.Content.SetHtmlContent(Html.Of($"<figcaption>{Title}</figcaption>{Draw("chart-" + context.UniqueId)}{table}"));
    }

    private Plot Area()
    {
        var values = Series.SelectMany(series => series.Values).OfType<decimal>().Append(Target ?? 0).Append(0m).ToList();
        var top = values.Max() is 0 ? 1 : values.Max() * 1.08m;
        var arabic = Language.Current.IsRightToLeft;
        return new Plot(arabic ? 20 : 62, 14, 640 - 82, 230, values.Min(), Percent ? Math.Min(top, Math.Max(1, values.Max())) : top, arabic);
    }

    private IHtmlContent Draw(string id)
    {
        var plot = Area();
        var curves = Html.Join(Series.Select((series, i) => Curve(plot, series, i + 1)));
        return Html.Of(
            $"<svg viewBox=\"0 0 640 290\" direction=\"ltr\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{Title}</title><desc id=\"{id}-d\">{Conclusion ?? Title}</desc>{Grid(plot)}{TargetLine(plot)}{curves}{Axis(plot)}</svg>{Legend()}");
    }

    private IHtmlContent Grid(Plot plot) => Html.Join(Plot.Marks(plot.Low, plot.High).Select(mark =>
    {
        var y = Plot.N(plot.Y(mark));
        var (x, anchor) = plot.Mirrored ? (plot.Left + plot.Width + 10, "start") : (plot.Left - 10, "end");
        return Html.Of(
            $"<line class=\"grid\" x1=\"{Plot.N(plot.Left)}\" x2=\"{Plot.N(plot.Left + plot.Width)}\" y1=\"{y}\" y2=\"{y}\"/><text x=\"{Plot.N(x)}\" y=\"{y}\" dy=\"4\" text-anchor=\"{anchor}\">{Written(mark)}</text>");
    }));

    private IHtmlContent TargetLine(Plot plot)
    {
        if (Target is not { } target) return Html.Nothing;
        var y = plot.Y(target);
        var words = Bidi.ForChart(new Texts()["kit.chart.target", Written(target)]);
        return Html.Of(
            $"<line class=\"target\" x1=\"{Plot.N(plot.Left)}\" x2=\"{Plot.N(plot.Left + plot.Width)}\" y1=\"{Plot.N(y)}\" y2=\"{Plot.N(y)}\"/><text class=\"strong\" x=\"{Plot.N(plot.X(0.01))}\" y=\"{Plot.N(y - 6)}\" text-anchor=\"{(plot.Mirrored ? "end" : "start")}\">{words}</text>");
    }

    private IHtmlContent Curve(Plot plot, Series series, int number)
    {
        var points = series.Values.Select((value, i) => (Value: value, X: plot.X(At(i)))).Where(point => point.Value is not null)
            .Select(point => (point.X, Y: plot.Y(point.Value!.Value))).ToList();
        var path = string.Join(' ', points.Select((point, i) => $"{(i is 0 ? "M" : "L")}{Plot.N(point.X)},{Plot.N(point.Y)}"));
        var dots = points.Count > 24 ? Html.Nothing : Html.Join(points.Select(point =>
            Html.Of($"<circle class=\"point is-{number}\" cx=\"{Plot.N(point.X)}\" cy=\"{Plot.N(point.Y)}\" r=\"4\"/>")));
        return Html.Of($"<path class=\"curve is-{number}\" d=\"{path}\"/>{dots}");
    }

    private IHtmlContent Axis(Plot plot)
    {
        var every = Math.Max(1, (int)Math.Ceiling(Labels.Count / 7.0));
        return Html.Join(Labels.Select((label, i) => Html.When(i % every is 0,
            $"<text x=\"{Plot.N(plot.X(At(i)))}\" y=\"272\" text-anchor=\"middle\">{Bidi.ForChart(label)}</text>")));
    }

    private double At(int index) => Labels.Count <= 1 ? 0.5 : 0.03 + 0.94 * index / (Labels.Count - 1);

    private IHtmlContent Legend() => Html.When(Series.Count > 1,
        $"<ul class=\"gov-cluster gov-small gov-plain\">{Html.Join(Series.Select((series, i) => Html.Of($"<li><svg width=\"36\" height=\"12\" viewBox=\"0 0 36 12\" aria-hidden=\"true\" class=\"gov-key\"><path class=\"curve is-{i + 1}\" d=\"M2,6 L34,6\"/></svg> {series.Name}</li>")))}</ul>");

    private string Written(decimal value) => Percent ? Fmt.Percent(value) : Fmt.Number(value);
}
