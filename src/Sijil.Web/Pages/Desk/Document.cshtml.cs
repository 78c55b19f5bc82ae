using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Documents;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>A document as an officer of the body that issued it sees it, and takes it back.</summary>
[Authorize(Policy = Policies.Officer)]
internal sealed class DocumentModel(Certificates certificates, RevokeCertificate use, StaffNames names, Texts texts) : PageModel
{
    public CertificateView Document { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Refusal? Refused { get; private set; }

    public StaffNames Names => names;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        var revoked = await use.Handle(User.Staff(), id, Why, cancel);
        if (!revoked.IsRefused) return LocalRedirect(texts.Link($"/desk/documents/{id}?done=true"));
        Refused = revoked.Refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async ValueTask<bool> Find(string id, CancellationToken cancel)
    {
        if (await certificates.Find(id, cancel) is not { IsReceipt: false } found || found.Issuer != User.Staff().Entity) return false;
        Document = found;
        return true;
    }
}
