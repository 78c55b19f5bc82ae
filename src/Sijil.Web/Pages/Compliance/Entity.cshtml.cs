using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Web.Access;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Compliance;

/// <summary>One entity in one quarter: its principles, the policy's targets with their gaps, its reports. Of another entity, an officer sees nothing.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class EntityModel(ComplianceGrid grid, ComplianceReports reports, ReportShelf shelf, StaffNames names) : PageModel
{
    public Facts.Registers.Entity Entity { get; private set; } = null!;
    public ComplianceQuery Query { get; private set; } = null!;
    public ComplianceRow Row { get; private set; } = null!;
    public IReadOnlyList<Reading> Readings { get; private set; } = [];
    public RegisterFold Registers => grid.Registers;
    public StaffNames Names => names;
    public bool IsBound => Entity.Level is ComplianceGrid.Bound;
    public IReadOnlyList<ShelvedReport> Reports => [.. shelf.All.Where(report => report.Entity == Entity.Id)];

    /// <summary>The board's page of an indicator over the same cases; there it opens to them.</summary>
    public string Link(Indicator indicator) => BoardQuery.Link($"/board/indicator/{indicator.Id}", ComplianceGrid.FilterOf(Entity.Id, Query.Quarter, Query.Origin));

    public Value? BaselineOf(Indicator indicator) => grid.BaselineOf(indicator, Entity.Id, Query.Quarter, Query.Origin);

    public IActionResult OnGet(string entity)
    {
        if (!grid.Registers.Entities.TryGetValue(entity, out var found) || !ComplianceRights.MaySee(User.Role(), User.Staff().Entity, found.Id)) return NotFound();
        Entity = found;
        Query = new(Request.Query, grid.Registers, reports.Today);
        Row = grid.Row(found, Query.Quarter, Query.Origin);
        Readings = grid.Readings(found.Id, Query.Quarter, Query.Origin);
        return Page();
    }
}
