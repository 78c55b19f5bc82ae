using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Parts;

/// <summary>A thing to open: a life event, a service, a document. The whole card is its link.</summary>
[HtmlTargetElement("gov-card")]
public sealed class CardPart : TagHelper
{
    public string Title { get; set; } = "";
    public string? Href { get; set; }
    public string? Icon { get; set; }

    /// <summary>A few words above the title: the entity, the kind.</summary>
    public string? Eyebrow { get; set; }

    /// <summary>Of its title: 2 where the cards stand right under the page's own heading.</summary>
    public int Level { get; set; } = 3;

    /// <summary>Short facts under the text: time, fee, channel.</summary>
    public IReadOnlyList<string> Foot { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-card");
        var icon = Icon is null ? Html.Nothing : IconPart.Draw(Icon);
        var heading = Level is 2 ? "h2" : "h3";
        IHtmlContent title = Href is null ? Html.Of($"{Title}") : Html.Of($"<a href=\"{Href}\">{Title}</a>");
        IHtmlContent foot = Html.When(Foot.Count > 0, $"<div class=\"gov-foot\">{Html.Join(Foot.Select(fact => Html.Of($"<span>{fact}</span>")))}</div>");
        output.Content.SetHtmlContent(Html.Of($"{icon}{Html.With(Eyebrow, $"<p class=\"gov-eyebrow\">{Eyebrow}</p>")}<{heading}>{title}</{heading}>{words}{foot}"));
    }
}

/// <summary>A table with its caption, in a frame that scrolls by itself and can be reached by keyboard.</summary>
[HtmlTargetElement("gov-table")]
public sealed class TablePart : TagHelper
{
    public string Caption { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "gov-table");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Content.SetHtmlContent(Html.Of($"<table><caption>{Caption}</caption>{rows}</table>"));
    }
}

/// <summary>A word of the glossary inside a sentence; its meaning opens on demand, without scripts.</summary>
[HtmlTargetElement("gov-term")]
public sealed class TermPart : TagHelper
{
    public string Meaning { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = await output.GetChildContentAsync();
        var id = $"term-{context.UniqueId}";
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Of(
            $"<button type=\"button\" class=\"gov-term\" popovertarget=\"{id}\">{word}</button><span id=\"{id}\" popover class=\"gov-meaning\"><strong>{word}</strong>{Meaning}</span>"));
    }
}

/// <summary>Something that folds open: details that most readers do not need.</summary>
[HtmlTargetElement("gov-more")]
public sealed class MorePart : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "gov-more");
        output.Content.SetHtmlContent(Html.Of($"<summary>{Title}</summary>{words}"));
    }
}

/// <summary>How far a long work is; without a value, that it goes on.</summary>
[HtmlTargetElement("gov-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressPart : TagHelper
{
    public string Label { get; set; } = "";
    public long? Value { get; set; }
    public long Max { get; set; } = 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-progress");
        var id = $"progress-{context.UniqueId}";
        var value = Value is { } n ? Html.Of($" value=\"{n}\"") : Html.Nothing;
        var said = Value is { } done ? new Texts()["kit.of", done, Max] : "";
        output.Content.SetHtmlContent(Html.Of(
            $"<label for=\"{id}\">{Label}</label><progress id=\"{id}\" max=\"{Max}\"{value}>{said}</progress><span class=\"gov-small gov-muted\">{said}</span>"));
    }
}

/// <summary>The place of a map drawn as SVG, with its title and the same in words folded beneath.</summary>
[HtmlTargetElement("gov-map")]
public sealed class MapPart : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = await output.GetChildContentAsync();
        output.TagName = "figure";
        output.Attributes.SetAttribute("class", "gov-map");
        output.Content.SetHtmlContent(Html.Of($"<figcaption>{Title}</figcaption><div dir=\"ltr\">{drawing}</div>"));
    }
}

/// <summary>Three faces at the end of a page; each is a button, and a press is the answer.</summary>
[HtmlTargetElement("gov-rating", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RatingPart(IHtmlGenerator forms) : TagHelper
{
    private static readonly (string Icon, string Key, int Score)[] Faces =
        [("smiley", "kit.rating.happy", 3), ("smiley-meh", "kit.rating.neutral", 2), ("smiley-sad", "kit.rating.unhappy", 1)];

    /// <summary>Where the score is posted; the form sends <c>score</c> (1 to 3) and <c>about</c>.</summary>
    public string Action { get; set; } = "";

    /// <summary>What is rated: a page, a service, a case.</summary>
    public string About { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = new Texts();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Action);
        output.Attributes.SetAttribute("class", "gov-rating gov-panel");
        var faces = Html.Join(Faces.Select(face =>
            Html.Of($"<button type=\"submit\" name=\"score\" value=\"{face.Score}\">{IconPart.Draw(face.Icon)}<span>{words[face.Key]}</span></button>")));
        output.Content.SetHtmlContent(Html.Of(
            $"<h2>{words["kit.rating.question"]}</h2><input type=\"hidden\" name=\"about\" value=\"{About}\"><div class=\"gov-faces\">{faces}</div>{forms.GenerateAntiforgery(View)}"));
    }
}
