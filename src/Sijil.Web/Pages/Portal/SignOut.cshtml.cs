using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Ends the session; only a post does, so that no link and no prefetch can.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(Texts texts) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(texts.Link("/"));

    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return LocalRedirect(texts.Link("/"));
    }
}
