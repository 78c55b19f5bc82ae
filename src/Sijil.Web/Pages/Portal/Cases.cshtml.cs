using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>All of a customer's cases with the whole of government: what waits for them first, then what is open, then what has ended.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CasesModel(MyGovernment mine, JourneyLibrary library) : PageModel
{
    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IEnumerable<CaseRow> Open => Rows.Where(row => row.Status is not CaseStatus.Closed).OrderBy(row => row.Holder != "customer").ThenByDescending(row => row.OpenedAt);
    public IEnumerable<CaseRow> Closed => Rows.Where(row => row.Status is CaseStatus.Closed).OrderByDescending(row => row.OpenedAt);

    public async Task OnGet(CancellationToken cancel) => Rows = await mine.Cases(User.Reach(), cancel);

    /// <summary>The process model by which a row's step has its name.</summary>
    public Sijil.Bpmn.ProcessPlan? Plan(CaseRow row) => library.Has(row.Journey) ? library.Current(row.Journey) : null;
}
