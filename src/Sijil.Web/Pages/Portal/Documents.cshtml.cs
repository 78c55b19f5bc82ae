using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Documents;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>The documents that were issued to this customer.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class DocumentsModel(MyGovernment mine) : PageModel
{
    public IReadOnlyList<CertificateView> Documents { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Documents = await mine.Documents(User.Reach(), cancel);
}
