using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Desk;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>The queue of an advisor, an officer, a secretary or a member: the steps they may do, the earliest due first.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class QueueModel(WorkQueue queue, StaffNames names, TimeProvider clock, Texts texts) : PageModel
{
    private const int PerPage = 50;

    public IReadOnlyList<WorkItem> All { get; private set; } = [];

    /// <summary>The cases that are stuck and with whom this desk must see to it.</summary>
    public IReadOnlyList<StuckCase> Stuck { get; private set; } = [];

    /// <summary>all, mine, free or overdue.</summary>
    [BindProperty(SupportsGet = true)]
    public string View { get; set; } = "all";

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Paged<WorkItem> List => field ??= new([.. All.Where(item => Fits(item, View))], P, PerPage);

    public string PagesLink => ListAddress.OfPages(texts.Link("/desk"), ("view", View is "all" ? null : View));

    public int Count(string view) => All.Count(item => Fits(item, view));

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostClaim(string id, int token, CancellationToken cancel)
    {
        var claimed = await queue.Claim(Staff, id, token, cancel);
        if (!claimed.IsRefused) return LocalRedirect(texts.Link($"/desk/cases/{id}/steps/{token}"));
        await Load(cancel);
        ModelState.AddModelError("", texts[claimed.Refusal.Text]);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        All = await queue.Of(Staff, cancel);
        Stuck = await queue.Stuck(Staff, cancel);
    }

    private bool Fits(WorkItem item, string view) => view switch
    {
        "mine" => item.Assignee == Staff.Id,
        "free" => item.Assignee is null,
        "overdue" => item.IsOverdue(Now),
        _ => true,
    };
}
