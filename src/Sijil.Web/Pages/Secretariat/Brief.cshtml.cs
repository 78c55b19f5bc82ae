using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Desk;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A council member's brief: what is on the table, what the Secretariat recommends, and what waits for the member.</summary>
[Authorize(Policy = Policies.Member)]
internal sealed class BriefModel(CouncilItems items, WorkQueue queue, StaffNames names, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ListedItem> OnTheTable { get; private set; } = [];
    public IReadOnlyList<WorkItem> Waiting { get; private set; } = [];

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public async Task OnGet(CancellationToken cancel)
    {
        OnTheTable = [.. (await items.Filed(cancel)).Where(one => one.Item.Stage is Stage.Endorsement or Stage.Approval or Stage.Deferred)];
        Waiting = await queue.Of(Staff, cancel);
    }
}
