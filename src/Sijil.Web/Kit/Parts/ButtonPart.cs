using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sijil.Web.Kit.Parts;

/// <summary>How much a button asks to be pressed.</summary>
public enum ButtonKind { Primary, Soft, Plain, Danger }

/// <summary>A button, or a link that looks like one when it has an address.</summary>
[HtmlTargetElement("gov-button")]
public sealed class ButtonPart : TagHelper
{
    public ButtonKind Kind { get; set; }
    public string? Href { get; set; }
    public string? Icon { get; set; }
    public string Type { get; set; } = "submit";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(Href is null ? "type" : "href", Href ?? Type);
        output.Attributes.SetAttribute("class", Class);
        if (Icon is not null) output.Content.AppendHtml(IconPart.Draw(Icon, Icon.StartsWith("arrow", StringComparison.Ordinal)));
        output.Content.AppendHtml(Html.Of($"<span>{words}</span>"));
    }

    private string Class => Kind switch
    {
        ButtonKind.Soft => "aegov-btn is-soft",
        ButtonKind.Plain => "aegov-btn is-plain",
        ButtonKind.Danger => "aegov-btn is-danger",
        _ => "aegov-btn",
    };
}
