using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>The compliance grid: entities by principles, in one quarter.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class IndexModel(ComplianceGrid grid, ComplianceReports reports, Texts texts) : PageModel
{
    private const int PerPage = 12;

    public ComplianceQuery Query { get; private set; } = null!;
    public IReadOnlyList<Indicator> Principles => grid.Principles;
    public Paged<Facts.Registers.Entity> List { get; private set; } = null!;
    public IEnumerable<ComplianceRow> Rows => List.Shown.Select(Row);

    public IActionResult OnGet()
    {
        if (User.Role() is "officer") return LocalRedirect(texts.Link($"/compliance/{User.Staff().Entity}"));
        if (!ComplianceRights.SeesAll(User.Role())) return NotFound();
        Query = new(Request.Query, grid.Registers, reports.Today);
        List = new([.. grid.Entities.Where(entity => Query.Takes(entity) && (Query.State is not { } state || Row(entity).Has(state)))], Query.Page, PerPage);
        return Page();
    }

    private ComplianceRow Row(Facts.Registers.Entity entity) => grid.Row(entity, Query.Quarter, Query.Origin);
}
