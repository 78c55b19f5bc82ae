using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Kit.Parts;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Charts;

/// <summary>One indicator: the live value with what it is made of, its target, and the announced value beside it, never mixed.</summary>
[HtmlTargetElement("gov-kpi")]
public sealed class KpiPart : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Where the figure opens to its cases.</summary>
    public string? Href { get; set; }

    /// <summary>The value as it is shown: "96.4%", "1,250".</summary>
    public string Value { get; set; } = "";
    public string? Unit { get; set; }

    /// <summary>What the value counts, e.g. the cases on time.</summary>
    public long? Numerator { get; set; }

    /// <summary>Out of how many.</summary>
    public long? Denominator { get; set; }

    /// <summary>The target in words and figures: "100% by 2026".</summary>
    public string? Target { get; set; }

    /// <summary>Where the value stands against its target, shown as a word and a colour.</summary>
    public string? State { get; set; }
    public Tone Tone { get; set; } = Tone.Gold;

    /// <summary>The value that was announced, with its date.</summary>
    public string? Announced { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var words = new Texts();
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"gov-kpi {Tone.Class()}");
        IHtmlContent title = Href is null or "" ? Html.Of($"{Title}") : Html.Of($"<a href=\"{Href}\">{Title}</a>");
        IHtmlContent parts = Numerator is { } n && Denominator is { } d ? Html.Of($"<p>{words["kit.of", n, d]}</p>") : Html.Nothing;
        output.Content.SetHtmlContent(Html.Of(
            $"<h3>{title}</h3><p class=\"gov-value\"><bdi>{Value}</bdi>{Html.With(Unit, $" <small>{Unit}</small>")}</p>{parts}{Html.With(Target, $"<p>{words["kit.target"]}: {Target} {TagPart.Draw(State, Tone)}</p>")}{more}{Html.With(Announced, $"<p class=\"gov-announced\">{words["kit.announced"]}: <b>{Announced}</b></p>")}"));
    }
}
