using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Documents;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>A document as its holder shows or prints it, with the code by which anyone verifies it.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CertificateModel(MyGovernment mine, Certificates certificates) : PageModel
{
    public CertificateView Document { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await certificates.Find(id, cancel) is not { } found || await mine.Case(User.Person(), found.Case, cancel) is null) return NotFound();
        Document = found;
        return Page();
    }
}
