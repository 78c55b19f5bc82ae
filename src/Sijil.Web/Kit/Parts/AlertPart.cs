using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Parts;

/// <summary>A message that stands out from the page; an urgent one is read out at once.</summary>
[HtmlTargetElement("gov-alert")]
public sealed class AlertPart : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"gov-alert {Tone.Class()}");
        if (Tone is Tone.Bad) output.Attributes.SetAttribute("role", "alert");
        output.Content.SetHtmlContent(Html.Of(
            $"{IconPart.Draw(Tone.Icon())}<div><span class=\"gov-hidden\">{Kind}</span>{Html.With(Title, $"<h2>{Title}</h2>")}{words}</div>"));
    }

    private string Kind => TextCatalogue.Get(Language.Current, "kit.tone." + Tone.ToString().ToLowerInvariant());
}

/// <summary>What became of a request, at the top of the page that follows it, with its reference.</summary>
[HtmlTargetElement("gov-confirmation")]
public sealed class ConfirmationPart : TagHelper
{
    public string Title { get; set; } = "";
    public string? Label { get; set; }
    public string? Reference { get; set; }

    /// <summary>Of its title: the page's own heading, unless it stands beneath one.</summary>
    public int Level { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "gov-confirm");
        var heading = Level is 1 ? "h1" : "h2";
        IHtmlContent reference = Html.With(Reference, $"<p>{Label}<br><bdi dir=\"ltr\">{Reference}</bdi></p>");
        output.Content.SetHtmlContent(Html.Of($"{IconPart.Draw("check-circle")}<{heading}>{Title}</{heading}>{reference}{words}"));
    }
}

/// <summary>What a place says when nothing is there yet, and what to do about it.</summary>
[HtmlTargetElement("gov-empty")]
public sealed class EmptyPart : TagHelper
{
    public string Title { get; set; } = "";
    public string Icon { get; set; } = "folder-open";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "gov-empty");
        output.Content.SetHtmlContent(Html.Of($"{IconPart.Draw(Icon)}<h2>{Title}</h2>{words}"));
    }
}

/// <summary>The state of a thing in one or two words and a colour.</summary>
[HtmlTargetElement("gov-tag")]
public sealed class TagPart : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"gov-tag {Tone.Class()}");
    }

    internal static IHtmlContent Draw(string? text, Tone tone) => Html.With(text, $"<span class=\"gov-tag {tone.Class()}\">{text}</span>");
}
