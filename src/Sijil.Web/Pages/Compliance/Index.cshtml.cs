using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>The compliance grid: entities by principles, in one quarter.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class IndexModel(ComplianceGrid grid, ComplianceReports reports, Texts texts) : PageModel
{
    private const int PerPage = 12;

    public ComplianceQuery Query { get; private set; } = null!;
    public IReadOnlyList<Indicator> Principles => grid.Principles;
    public IReadOnlyList<ComplianceRow> Rows { get; private set; } = [];
    public int Found { get; private set; }
    public int Last => Math.Max(1, (Found + PerPage - 1) / PerPage);
    public int At => Math.Clamp(Query.Page, 1, Last);

    public IActionResult OnGet()
    {
        if (User.Role() is "officer") return LocalRedirect(texts.Link($"/compliance/{User.Staff().Entity}"));
        if (!ComplianceRights.SeesAll(User.Role())) return NotFound();
        Query = new(Request.Query, grid.Registers, reports.Today);
        List<Facts.Registers.Entity> entities = [.. grid.Entities.Where(Query.Takes)];
        if (Query.State is { } state)
        {
            List<ComplianceRow> rows = [.. entities.Select(Row).Where(row => row.Has(state))];
            Found = rows.Count;
            Rows = [.. rows.Skip((At - 1) * PerPage).Take(PerPage)];
            return Page();
        }
        Found = entities.Count;
        Rows = [.. entities.Skip((At - 1) * PerPage).Take(PerPage).Select(Row)];
        return Page();
    }

    private ComplianceRow Row(Facts.Registers.Entity entity) => grid.Row(entity, Query.Quarter, Query.Origin);
}
