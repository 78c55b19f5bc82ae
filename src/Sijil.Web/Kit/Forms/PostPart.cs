using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sijil.Web.Kit.Forms;

/// <summary>Puts the token into posting forms with an address of their own; the framework does so only for those without.</summary>
[HtmlTargetElement("form", Attributes = "[method=post], action")]
public sealed class PostPart(IHtmlGenerator forms) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml(forms.GenerateAntiforgery(View));
}
