using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Desk;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>What was asked of entities, whatever asked for it: who owes what by when, what was shown for it, and where the record says otherwise.</summary>
[Authorize(Policy = Policies.Secretary)]
internal sealed class FollowUpsModel(FollowUpLists lists, StaffNames names, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<string> Views = ["open", "evidence", "overdue", "contradicted", "closed"];

    /// <summary>One of <see cref="Views"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "open";

    /// <summary>assignment, recommendation, improvement or finding; all of them when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Words of the task, its owner's id or the number of what asked for it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public FollowUpList List { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public void OnGet() => List = lists.Of(new(Show, Kind ?? "", Q ?? "", P), Now);

    public string Link(string show, string? kind, string page = "") =>
        $"/secretariat/follow-ups?show={show}{(kind is { Length: > 0 } ? $"&kind={kind}" : "")}{(Q is { Length: > 0 } ? $"&q={Uri.EscapeDataString(Q)}" : "")}{(page.Length > 0 ? $"&p={page}" : "")}";
}
