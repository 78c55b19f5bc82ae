using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Documents;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Papers;

namespace Sijil.Web.Pages.Portal;

/// <summary>A document as its holder shows or prints it, with the code by which anyone verifies it.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CertificateModel(MyGovernment mine, Certificates certificates, CertificatePaper paper) : PageModel
{
    public CertificateView Document { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await Held(id, cancel) is not { } found) return NotFound();
        Document = found;
        return Page();
    }

    public async Task<IActionResult> OnGetPaper(string id, CancellationToken cancel) =>
        await Held(id, cancel) is { } found ? await paper.Answer(found, Request, cancel) : NotFound();

    private async ValueTask<CertificateView?> Held(string id, CancellationToken cancel) =>
        await certificates.Find(id, cancel) is { } found && await mine.Case(User.Reach(), User.Actor(), found.Case, cancel) is not null ? found : null;
}
