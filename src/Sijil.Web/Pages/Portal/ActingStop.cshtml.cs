using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Stops acting for another: from here on the customer is themself again. Only a post does it.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class ActingStopModel(Texts texts) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(texts.Link("/mandates"));

    public async Task<IActionResult> OnPost()
    {
        await ActingGate.Change(HttpContext, null, null);
        return LocalRedirect(texts.Link("/mandates"));
    }
}
