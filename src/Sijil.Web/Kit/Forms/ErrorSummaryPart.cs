using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Forms;

/// <summary>All mistakes of a form above it, each a link to its field; nothing when there are none.</summary>
[HtmlTargetElement("gov-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryPart : TagHelper
{
    /// <summary>The mistakes; those of the model state when not given.</summary>
    public IReadOnlyList<FieldError>? Errors { get; set; }

    /// <summary>The page opens at the mistakes.</summary>
    public bool Focus { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors ?? [.. FromModel(View.ViewData.ModelState)];
        if (errors.Count is 0) { output.SuppressOutput(); return; }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        if (Focus) output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.SetHtmlContent(Html.Of(
            $"<h2>{TextCatalogue.Get(Language.Current, "kit.errors-title")}</h2><ul>{Html.Join(errors.Select(Line))}</ul>"));
    }

    private static IEnumerable<FieldError> FromModel(ModelStateDictionary state) =>
        from field in state
        from error in field.Value.Errors
        select new FieldError(field.Key, error.ErrorMessage);

    private static IHtmlContent Line(FieldError error) => error.Field.Length is 0
        ? Html.Of($"<li>{error.Text}</li>")
        : Html.Of($"<li><a href=\"#{FieldPart.IdOf(error.Field)}\">{error.Text}</a></li>");
}
