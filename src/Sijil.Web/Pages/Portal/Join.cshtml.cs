using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Identity;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Somebody was invited to fill in and sign with the customer of a case: who invites, for what, and yes or no. Nothing of the case is shown before the yes.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class JoinModel(CoSign cosign, Persons persons, Texts texts) : PageModel
{
    public CaseView? Case { get; private set; }
    public Refusal? Refusal { get; private set; }

    public string Inviter => persons.NameOf(Case!.Customer) is { } name ? texts[name] : Case.Customer;

    public string Here => Request.Path + Request.QueryString;

    public async Task<IActionResult> OnGet(string id, int token, string? key, CancellationToken cancel)
    {
        Case = (await cosign.Invited(id, token, key ?? "", cancel))?.Case;
        if (Case is null) Refusal = CoSign.NotInvited;
        return Case is not null && Signatures.Signers(Case).Contains(User.Party()) ? LocalRedirect(Check(id, token)) : Page();
    }

    public async Task<IActionResult> OnPost(string id, int token, string? key, CancellationToken cancel)
    {
        Refusal = (await cosign.Join(id, token, key ?? "", User.Actor(), cancel)).Refusal;
        return Refusal is null ? LocalRedirect(Check(id, token)) : Page();
    }

    private string Check(string id, int token) => texts.Link($"/cases/{id}/steps/{token}/check");
}
