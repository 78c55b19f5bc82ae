using Microsoft.AspNetCore.Html;
using Sijil.Decisions.Feel;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Decisions;

/// <summary>Values and tests of a decision as whoever it is about reads them: yes, no and nothing in words, all else as FEEL.</summary>
internal static class Words
{
    public static IHtmlContent Of(FeelValue value, Texts texts) =>
        value.IsNull ? Html.Of($"{texts["decisions.unknown"]}") : Of($"{value}", texts);

    public static IHtmlContent Of(string feel, Texts texts) => feel switch
    {
        "true" => Html.Of($"{texts["decisions.yes"]}"),
        "false" => Html.Of($"{texts["decisions.no"]}"),
        _ => Html.Of($"<code dir=\"ltr\">{feel}</code>"),
    };
}
