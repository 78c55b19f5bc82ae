using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Steer.Plan;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>One year's report as a document: the frozen one, or the draft as of any day.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class ReportModel(AnnualReports reports) : PageModel
{
    // The document brings its own styles and loads nothing but the site's fonts.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public async Task<IActionResult> OnGet(int year, string? date, CancellationToken cancel)
    {
        if (year is < PlanQuery.First or > PlanQuery.Last) return NotFound();
        var asked = PlanQuery.Day(date);
        if (asked is null && await reports.Frozen(year, cancel) is { } frozen) return Document(frozen.Content);
        var day = asked is { } past && past < reports.Today ? past : reports.Today;
        return Document(ReportPaper.Of(await reports.Of(year, day, cancel)));
    }

    private FileContentResult Document(Bilingual content)
    {
        Response.Headers.ContentSecurityPolicy = Policy;
        return File(Encoding.UTF8.GetBytes(content.In(Language.Current.Code)), "text/html; charset=utf-8");
    }
}
