using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sijil.Web.Pages.Errors;

/// <summary>The page that stands in for one that cannot be shown. It never says whether a thing exists for somebody else.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class StatusModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>Which words the page uses.</summary>
    public string Kind => Code switch
    {
        403 or 401 => "forbidden",
        404 or 410 or 405 => "missing",
        400 or 409 or 415 or 422 => "stale",
        429 or 503 => "busy",
        _ => "broken",
    };

    public void OnGet(int code) => Show(code);
    public void OnPost(int code) => Show(code);
    public void OnPut(int code) => Show(code);
    public void OnDelete(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
    }
}
