using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Frame;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Kit;

/// <summary>Light or dark, and which digits: kept on the reader's device.</summary>
[AllowAnonymous]
public sealed class DisplayModel(Texts texts) : PageModel
{
    private const string System = "system", Latin = "latn";

    public string Theme { get; private set; } = System;
    public string Digits { get; private set; } = Latin;
    public bool Saved { get; private set; }

    public IReadOnlyList<Option> Themes =>
        [new(System, texts["display.theme.system"]), new(DisplayChoice.Light, texts["display.theme.light"]), new(DisplayChoice.Dark, texts["display.theme.dark"])];

    public IReadOnlyList<Option> DigitShapes =>
        [new(Latin, texts["display.digits.latn"]), new(DisplayChoice.NativeDigits, texts["display.digits.arab"])];

    public void OnGet(bool saved)
    {
        Saved = saved;
        Theme = Request.Cookies[DisplayChoice.Theme] ?? System;
        Digits = Request.Cookies[DisplayChoice.Digits] ?? Latin;
    }

    public IActionResult OnPost(string? theme, string? digits)
    {
        DisplayChoice.Keep(HttpContext, DisplayChoice.Theme, theme);
        DisplayChoice.Keep(HttpContext, DisplayChoice.Digits, digits);
        return LocalRedirect(texts.Link("/display?saved=true"));
    }
}
