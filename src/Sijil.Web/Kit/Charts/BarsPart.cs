using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Charts;

/// <summary>One bar: its name, its value, and where it leads.</summary>
public sealed record Bar(string Name, decimal Value, string? Href = null);

/// <summary>Values of several things beside each other, as rows that a reader of any kind can follow.</summary>
[HtmlTargetElement("gov-bars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarsPart : TagHelper
{
    public string Title { get; set; } = "";
    public IReadOnlyList<Bar> Bars { get; set; } = [];
    public decimal? Target { get; set; }
    public bool Percent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var max = Math.Max(Bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max(), Target ?? 0);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-table gov-bars");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", Title);
        var target = Target is { } t ? Html.Of($" <span class=\"gov-muted gov-small\">({new Texts()["kit.chart.target", Written(t)]})</span>") : Html.Nothing;
        output.Content.SetHtmlContent(Html.Of(
            $"<table><caption>{Title}{target}</caption><tbody>{Html.Join(Bars.Select(bar => Row(bar, max is 0 ? 1 : max)))}</tbody></table>"));
    }

    private IHtmlContent Row(Bar bar, decimal max)
    {
        IHtmlContent name = bar.Href is null ? Html.Of($"{bar.Name}") : Html.Of($"<a href=\"{bar.Href}\">{bar.Name}</a>");
        return Html.Of($"<tr><th scope=\"row\">{name}</th><td class=\"gov-bar\">{Drawn(bar, max)}</td><td class=\"is-number\">{Written(bar.Value)}</td></tr>");
    }

    private IHtmlContent Drawn(Bar bar, decimal max)
    {
        var plot = new Plot(0, 0, 300, 20, 0, max, Language.Current.IsRightToLeft);
        var (from, to) = (plot.X(0), plot.X(plot.Share(bar.Value)));
        var goal = Target is { } t ? Plot.N(Math.Clamp(plot.X(plot.Share(t)), 2, 298)) : null;
        return Html.Of(
            $"<span class=\"gov-chart\"><svg viewBox=\"0 0 300 20\" preserveAspectRatio=\"none\" direction=\"ltr\" aria-hidden=\"true\"><rect class=\"track\" x=\"0\" y=\"3\" width=\"300\" height=\"14\" rx=\"3\"/><rect class=\"bar\" x=\"{Plot.N(Math.Min(from, to))}\" y=\"3\" width=\"{Plot.N(Math.Abs(to - from))}\" height=\"14\" rx=\"3\"/>{Html.With(goal, $"<line class=\"goal\" x1=\"{goal}\" x2=\"{goal}\" y1=\"0\" y2=\"20\"/>")}</svg></span>");
    }

    private string Written(decimal value) => Percent ? Fmt.Percent(value) : Fmt.Number(value);
}
