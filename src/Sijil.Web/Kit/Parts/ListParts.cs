using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Parts;

/// <summary>Answers and facts by label; each row may be changed and may say where its value comes from.</summary>
[HtmlTargetElement("gov-summary")]
public sealed class SummaryPart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "gov-summary");
    }
}

/// <summary>One row of a summary.</summary>
[HtmlTargetElement("gov-row", ParentTag = "gov-summary")]
public sealed class RowPart : TagHelper
{
    public string Label { get; set; } = "";

    /// <summary>The authoritative source that gave the value.</summary>
    public string? Source { get; set; }

    /// <summary>Where the value can be changed.</summary>
    public string? Change { get; set; }

    /// <summary>Where to say that a register's value is wrong.</summary>
    public string? Wrong { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.SetHtmlContent(Html.Of($"<dt>{Label}</dt><dd>{value}{SourceLine.Draw(Source, Wrong, Label)}</dd>{Link(Change, "kit.change")}"));
    }

    private IHtmlContent Link(string? href, string key) =>
        Html.With(href, $"<dd><a href=\"{href}\">{TextCatalogue.Get(Language.Current, key)}<span class=\"gov-hidden\"> {Label}</span></a></dd>");
}

/// <summary>The line under a value that names the register it was fetched from, and where to say that it is wrong.</summary>
internal static class SourceLine
{
    public static IHtmlContent Draw(string? source, string? wrong = null, string? label = null)
    {
        var words = new Texts();
        var link = Html.With(wrong, $" <a href=\"{wrong}\" rel=\"nofollow\">{words["kit.wrong"]}<span class=\"gov-hidden\"> {label}</span></a>");
        return Html.With(source, $"<p class=\"gov-source\">{IconPart.Draw("seal-check")}<span>{words["kit.source", source]}{link}</span></p>");
    }
}

/// <summary>The things a person has to do, each with its state.</summary>
[HtmlTargetElement("gov-tasks")]
public sealed class TasksPart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "gov-tasks");
    }
}

/// <summary>One thing to do: a link while it can be done, plain words otherwise.</summary>
[HtmlTargetElement("gov-task", ParentTag = "gov-tasks")]
public sealed class TaskPart : TagHelper
{
    public string Title { get; set; } = "";
    public string? Href { get; set; }
    public string? Hint { get; set; }
    public string? State { get; set; }
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        IHtmlContent title = Href is null ? Html.Of($"<span>{Title}</span>") : Html.Of($"<a href=\"{Href}\">{Title}</a>");
        output.Content.SetHtmlContent(Html.Of($"<div>{title}{Html.With(Hint, $"<p class=\"gov-hint\">{Hint}</p>")}</div>{TagPart.Draw(State, Tone)}"));
    }
}

/// <summary>The story of a case from first to last.</summary>
[HtmlTargetElement("gov-timeline")]
public sealed class TimelinePart : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "gov-timeline");
    }
}

/// <summary>One moment of the story: what, who holds it, when, and how it stands.</summary>
[HtmlTargetElement("gov-moment", ParentTag = "gov-timeline")]
public sealed class MomentPart : TagHelper
{
    public string Title { get; set; } = "";
    public string? Holder { get; set; }
    public DateTimeOffset? At { get; set; }
    public string? State { get; set; }
    public Tone Tone { get; set; }

    /// <summary>The case stands here now.</summary>
    public bool Now { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Now ? $"{Tone.Class()} is-now" : Tone.Class());
        if (Now) output.Attributes.SetAttribute("aria-current", "step");
        IHtmlContent[] line = [Html.With(Holder, $"<span>{Holder}</span>"), At is { } at ? TimePart.Draw(at, TimeShape.Moment) : Html.Nothing];
        var separator = Holder is { Length: > 0 } && At is not null ? " · " : "";
        output.Content.SetHtmlContent(Html.Of(
            $"<h3>{Title}{TagPart.Draw(State, Tone)}</h3><p class=\"gov-muted gov-small\">{line[0]}{separator}{line[1]}</p>{more}"));
    }
}
