using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Charts;

/// <summary>One value on a bar against its target, said in a sentence as well.</summary>
[HtmlTargetElement("gov-bullet", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BulletPart : TagHelper
{
    private const double Width = 480, Height = 44;

    public string Title { get; set; } = "";
    public decimal Value { get; set; }
    public decimal? Target { get; set; }
    public decimal Max { get; set; } = 1;

    /// <summary>Values are shares of one.</summary>
    public bool Percent { get; set; }

    /// <summary>No title above: the bar stands in a tile that names it.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-chart");
        output.Content.SetHtmlContent(Html.Of($"{Html.When(!Bare, $"<figcaption>{Title}</figcaption>")}{Draw()}"));
    }

    internal IHtmlContent Draw()
    {
        var plot = new Plot(0, 0, Width, Height, 0, Max, Language.Current.IsRightToLeft);
        var goal = Target is { } t ? Line(plot.X(plot.Share(t)), "goal") : Html.Nothing;
        var beyond = Target is { } from ? Box(plot, plot.Share(from), 1, "band", 6, 24) : Html.Nothing;
        return Html.Of(
            $"<svg viewBox=\"0 0 480 44\" direction=\"ltr\" role=\"img\" aria-label=\"{Sentence}\"><title>{Sentence}</title>{Box(plot, 0, 1, "track", 6, 24)}{beyond}{Box(plot, 0, plot.Share(Value), "bar", 12, 12)}{goal}</svg>");
    }

    private string Sentence => Target is { } target
        ? new Texts()["kit.chart.bullet", Title, Written(Value), Written(target)]
        : new Texts()["kit.chart.value", Title, Written(Value)];

    private string Written(decimal value) => Percent ? Fmt.Percent(value) : Fmt.Number(value);

    private static IHtmlContent Box(Plot plot, double from, double to, string look, double top, double height)
    {
        var (a, b) = (plot.X(from), plot.X(to));
        return Html.Of($"<rect class=\"{look}\" x=\"{Plot.N(Math.Min(a, b))}\" y=\"{Plot.N(top)}\" width=\"{Plot.N(Math.Abs(b - a))}\" height=\"{Plot.N(height)}\" rx=\"3\"/>");
    }

    private static IHtmlContent Line(double x, string look)
    {
        var at = Plot.N(Math.Clamp(x, 2, Width - 2));
        return Html.Of($"<line class=\"{look}\" x1=\"{at}\" x2=\"{at}\" y1=\"2\" y2=\"34\"/>");
    }
}
