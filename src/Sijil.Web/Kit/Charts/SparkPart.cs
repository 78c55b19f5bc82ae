using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Charts;

/// <summary>A curve the size of a word, beside the figure that it led to.</summary>
[HtmlTargetElement("gov-spark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SparkPart : TagHelper
{
    /// <summary>What it shows, as a sentence.</summary>
    public string Title { get; set; } = "";
    public IReadOnlyList<decimal> Values { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Values.Count < 2) { output.SuppressOutput(); return; }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-spark");
        output.Content.SetHtmlContent(Draw());
    }

    private IHtmlContent Draw()
    {
        var plot = new Plot(4, 4, 112, 24, Values.Min(), Values.Max(), Language.Current.IsRightToLeft);
        var points = Values.Select((value, i) => (X: plot.X((double)i / (Values.Count - 1)), Y: plot.Y(value))).ToList();
        var path = string.Join(' ', points.Select((point, i) => $"{(i is 0 ? "M" : "L")}{Plot.N(point.X)},{Plot.N(point.Y)}"));
        return Html.Of(
            $"<svg viewBox=\"0 0 120 32\" direction=\"ltr\" role=\"img\" aria-label=\"{Title}\"><path class=\"curve\" d=\"{path}\"/><circle class=\"point\" cx=\"{Plot.N(points[^1].X)}\" cy=\"{Plot.N(points[^1].Y)}\" r=\"3.5\"/></svg>");
    }
}
