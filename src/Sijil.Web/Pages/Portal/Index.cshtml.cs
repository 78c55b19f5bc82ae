using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Catalogue;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>The front door: it asks what happened, not which entity.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Catalogue catalogue, MyGovernment mine) : PageModel
{
    public IEnumerable<LifeEvent> LifeEvents => catalogue.LifeEvents;
    public int OpenCases { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        if (User.IsCustomer()) OpenCases = (await mine.Cases(User.Reach(), cancel)).Count(row => row.Status is not CaseStatus.Closed);
    }
}
