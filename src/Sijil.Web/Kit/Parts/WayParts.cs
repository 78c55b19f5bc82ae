using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Parts;

/// <summary>The way from the home page to here.</summary>
[HtmlTargetElement("gov-breadcrumb")]
public sealed class BreadcrumbPart : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = await output.GetChildContentAsync();
        var language = Language.Current;
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "gov-crumbs");
        output.Attributes.SetAttribute("aria-label", TextCatalogue.Get(language, "kit.breadcrumb"));
        output.Content.SetHtmlContent(Html.Of($"<ol><li><a href=\"{language.Link("/")}\">{TextCatalogue.Get(language, "kit.home")}</a></li>{crumbs}</ol>"));
    }
}

/// <summary>One stop on the way; the last has no address.</summary>
[HtmlTargetElement("gov-crumb", ParentTag = "gov-breadcrumb")]
public sealed class CrumbPart : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.SetHtmlContent(Href is null ? Html.Of($"<span aria-current=\"page\">{words}</span>") : Html.Of($"<a href=\"{Href}\">{words}</a>"));
    }
}

/// <summary>Where a person stands in a short row of steps; on a phone, one line says it.</summary>
[HtmlTargetElement("gov-steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsPart : TagHelper
{
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>The step that is on the screen, counted from one.</summary>
    public int Current { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Names.Count is 0) { output.SuppressOutput(); return; }
        var name = Names[Math.Clamp(Current, 1, Names.Count) - 1];
        var short_ = new Texts()["kit.step-of", Current, Names.Count, name];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Html.Of(
            $"<p class=\"gov-steps-short\">{short_}</p><ol class=\"gov-steps\">{Html.Join(Names.Select(Step))}</ol>"));
    }

    private IHtmlContent Step(string name, int index) => (index + 1).CompareTo(Current) switch
    {
        < 0 => Html.Of($"<li class=\"is-done\">{name}<span class=\"gov-hidden\"> ({TextCatalogue.Get(Language.Current, "kit.done")})</span></li>"),
        0 => Html.Of($"<li class=\"is-now\" aria-current=\"step\">{name}</li>"),
        _ => Html.Of($"<li>{name}</li>"),
    };
}

/// <summary>Views of the same thing beside each other, each with its own address.</summary>
[HtmlTargetElement("gov-tabs")]
public sealed class TabsPart : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "gov-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Html.Of($"<ul>{tabs}</ul>"));
    }
}

/// <summary>One of the views.</summary>
[HtmlTargetElement("gov-tab", ParentTag = "gov-tabs")]
public sealed class TabPart : TagHelper
{
    public string Href { get; set; } = "";
    public bool Current { get; set; }
    public long? Count { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var current = Current ? new HtmlString(" aria-current=\"page\"") : HtmlString.Empty;
        var count = Count is { } n ? Html.Of($"<span class=\"gov-muted\">({Fmt.Number(n)})</span>") : Html.Nothing;
        output.TagName = "li";
        output.Content.SetHtmlContent(Html.Of($"<a href=\"{Href}\"{current}>{words}{count}</a>"));
    }
}

/// <summary>The pages of a long list; {0} in the address is the page's number.</summary>
[HtmlTargetElement("gov-pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesPart : TagHelper
{
    public string Href { get; set; } = "?p={0}";
    public int Current { get; set; } = 1;
    public int Last { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1) { output.SuppressOutput(); return; }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", TextCatalogue.Get(Language.Current, "kit.pages"));
        output.Content.SetHtmlContent(Html.Of(
            $"<ul class=\"gov-pages\">{Step(Current - 1, "kit.previous", "prev")}{Html.Join(Shown().Select(Page))}{Step(Current + 1, "kit.next", "next")}</ul>"));
    }

    /// <summary>First, last and the neighbours; zero stands for a gap.</summary>
    private IEnumerable<int> Shown()
    {
        var near = Enumerable.Range(1, Last).Where(page => page is 1 || page == Last || Math.Abs(page - Current) <= 1);
        var before = 0;
        foreach (var page in near)
        {
            if (page > before + 1) yield return 0;
            yield return before = page;
        }
    }

    private IHtmlContent Page(int page)
    {
        if (page is 0) return Html.Of($"<li><span aria-hidden=\"true\">…</span></li>");
        var current = page == Current ? new HtmlString(" aria-current=\"page\"") : HtmlString.Empty;
        return Html.Of($"<li><a href=\"{To(page)}\" aria-label=\"{new Texts()["kit.page", page]}\"{current}>{Fmt.Number(page)}</a></li>");
    }

    private IHtmlContent Step(int page, string key, string rel) =>
        Html.When(page >= 1 && page <= Last, $"<li><a href=\"{To(page)}\" rel=\"{rel}\">{TextCatalogue.Get(Language.Current, key)}</a></li>");

    private string To(int page) => string.Format(CultureInfo.InvariantCulture, Href, page);
}
