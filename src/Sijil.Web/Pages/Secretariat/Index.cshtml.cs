using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>The council secretary's list: every موضوع that was filed, by stage, with its age, its owner and its next step.</summary>
[Authorize(Policy = Policies.Secretary)]
internal sealed class ItemsModel(CouncilItems items, StaffNames names, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Stage> Stages = [Stage.Completeness, Stage.Remarks, Stage.Recommendation, Stage.Endorsement, Stage.Approval, Stage.FollowUp, Stage.Deferred];

    public IReadOnlyList<ListedItem> All { get; private set; } = [];

    /// <summary>One stage, or "decided" for what ended; every open item when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public IReadOnlyList<ListedItem> Shown => [.. All.Where(one => Fits(one, Show))];

    public int Count(string? show) => All.Count(one => Fits(one, show));

    public async Task OnGet(CancellationToken cancel) => All = await items.Filed(cancel);

    private static bool Fits(ListedItem one, string? show) => show switch
    {
        null or "" => one.Item.IsOpen,
        "decided" => !one.Item.IsOpen,
        _ => one.Item.Stage.ToString().Equals(show, StringComparison.OrdinalIgnoreCase),
    };
}
