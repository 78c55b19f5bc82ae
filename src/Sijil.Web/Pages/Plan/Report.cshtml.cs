using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Plan;
using Sijil.Web.Access;
using Sijil.Web.Papers;

namespace Sijil.Web.Pages.Plan;

/// <summary>One year's report as a document: the frozen one, or the draft as of any day.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class ReportModel(AnnualReports reports) : PageModel
{
    public async Task<IActionResult> OnGet(int year, string? date, CancellationToken cancel)
    {
        if (year is < PlanQuery.First or > PlanQuery.Last) return NotFound();
        var asked = PlanQuery.Day(date);
        if (asked is null && await reports.Frozen(year, cancel) is { } frozen) return Paper.Answer(Response, frozen.Content);
        var day = asked is { } past && past < reports.Today ? past : reports.Today;
        return Paper.Answer(Response, ReportText.Of(await reports.Of(year, day, cancel)));
    }
}
