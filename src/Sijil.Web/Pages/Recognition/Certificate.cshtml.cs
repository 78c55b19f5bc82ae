using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Documents;

namespace Sijil.Web.Pages.Recognition;

/// <summary>The certificate of a flag, an honour or a medal, as anyone may read and print it; no other kind of document is shown here.</summary>
[AllowAnonymous]
internal sealed class CertificateModel(Certificates certificates) : PageModel
{
    public CertificateView Document { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await certificates.Find(id, cancel) is not { } found || certificates.Kind(found.Type) is not { Public: true }) return NotFound();
        Document = found;
        return Page();
    }
}
