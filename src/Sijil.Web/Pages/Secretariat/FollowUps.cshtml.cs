using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Desk;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>What was assigned: to whom, by when, what was shown for it; and the evidence that waits for the Secretariat.</summary>
[Authorize(Policy = Policies.Secretary)]
internal sealed class FollowUpsModel(FollowUpFold followUps, WorkQueue queue, StaffNames names, TimeProvider clock) : PageModel
{
    public IReadOnlyList<FollowUp> All { get; private set; } = [];

    /// <summary>Evidence to judge and delays to escalate.</summary>
    public IReadOnlyList<WorkItem> Waiting { get; private set; } = [];

    /// <summary>open, overdue or closed.</summary>
    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "open";

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public IReadOnlyList<FollowUp> Shown => [.. All.Where(one => Fits(one, Show))];

    public int Count(string show) => All.Count(one => Fits(one, show));

    public async Task OnGet(CancellationToken cancel)
    {
        All = followUps.All;
        var mine = All.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        Waiting = [.. (await queue.Of(Staff, cancel)).Where(item => mine.Contains(item.Case))];
    }

    private bool Fits(FollowUp one, string show) => show switch
    {
        "closed" => !one.IsOpen,
        "overdue" => one.IsOverdue(Now),
        _ => one.IsOpen,
    };
}
