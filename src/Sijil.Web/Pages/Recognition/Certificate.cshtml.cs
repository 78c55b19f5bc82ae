using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Documents;
using Sijil.Web.Papers;

namespace Sijil.Web.Pages.Recognition;

/// <summary>The certificate of a flag, an honour or a medal, as anyone may read and print it; no other kind of document is shown here.</summary>
[AllowAnonymous]
internal sealed class CertificateModel(Certificates certificates, CertificatePaper paper) : PageModel
{
    public CertificateView Document { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await Public(id, cancel) is not { } found) return NotFound();
        Document = found;
        return Page();
    }

    public async Task<IActionResult> OnGetPaper(string id, CancellationToken cancel) => await Public(id, cancel) is { } found ? await paper.Answer(found, Request, cancel) : NotFound();

    private async ValueTask<CertificateView?> Public(string id, CancellationToken cancel) =>
        await certificates.Find(id, cancel) is { } found && certificates.Kind(found.Type) is { Public: true } ? found : null;
}
