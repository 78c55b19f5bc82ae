using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Steer.Plan;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>The annual reports: what is frozen, what is being prepared, and the act of freezing one.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class ReportsModel(AnnualReports reports, StaffNames names, Texts texts) : PageModel
{
    private const int FirstYear = 2024;

    public IReadOnlyList<ReportFrozen> Frozen { get; private set; } = [];
    public Refusal? Refused { get; private set; }
    public DateOnly Today => reports.Today;
    public StaffNames Names => names;
    public bool MayFreeze => User.Role() is "secretary";

    /// <summary>The years whose report is not frozen yet, the latest first.</summary>
    public IReadOnlyList<int> Open => [.. Years.Except(Frozen.Select(one => one.Year))];

    private IEnumerable<int> Years => Enumerable.Range(FirstYear, Math.Max(1, Today.Year - FirstYear + 1)).Reverse();

    public Task OnGet(CancellationToken cancel) => Look(cancel);

    public async Task<IActionResult> OnPostFreeze(string? year, CancellationToken cancel)
    {
        if (PlanQuery.Year(year) is not { } asked || !MayFreeze) return NotFound();
        var report = await reports.Of(asked, Today, cancel);
        var frozen = await reports.Freeze(report, ReportText.Of(report), User.Actor(), cancel);
        if (!frozen.IsRefused) return LocalRedirect(texts.Link($"/plan/reports?done={asked}"));
        Refused = frozen.Refusal;
        await Look(cancel);
        return Page();
    }

    private async Task Look(CancellationToken cancel)
    {
        List<ReportFrozen> found = [];
        foreach (var year in Years)
            if (await reports.Frozen(year, cancel) is { } frozen) found.Add(frozen);
        Frozen = found;
    }
}
