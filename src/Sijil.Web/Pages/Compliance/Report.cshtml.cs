using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Compliance;
using Sijil.Web.Access;
using Sijil.Web.Pages.Plan;
using Sijil.Web.Papers;

namespace Sijil.Web.Pages.Compliance;

/// <summary>One quarter's report as a document: a frozen edition, the latest where none is named, or the preview as of any day.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ReportModel(ComplianceReports reports, RegisterFold registers) : PageModel
{
    public async Task<IActionResult> OnGet(string quarter, string scope, int? edition, bool draft, string? date, CancellationToken cancel)
    {
        var entity = scope is ReportsModel.Government ? "" : scope;
        if (Quarter.Read(quarter) is not { } asked || asked.First > reports.Today || entity.Length > 0 && !registers.Entities.ContainsKey(entity)) return NotFound();
        if (!ComplianceRights.MaySee(User.Role(), User.Staff().Entity, entity)) return NotFound();
        var frozen = await reports.Frozen(asked, entity, cancel);
        if (edition is { } named) return frozen.FirstOrDefault(one => one.Edition == named) is { } one ? Paper.Answer(Response, one.Content) : NotFound();
        if (!draft && frozen is [.., var last]) return Paper.Answer(Response, last.Content);
        var day = PlanQuery.Day(date) is { } past && past < reports.Today ? past : reports.Today;
        return Paper.Answer(Response, ComplianceText.Preview(await reports.Of(asked, entity, day, "", cancel)));
    }
}
