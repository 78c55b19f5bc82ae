using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>The register of resolutions, the newest first, each with the موضوع it decided.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class ResolutionsModel(CouncilFold fold, CouncilItems items, StaffNames names) : PageModel
{
    public IReadOnlyList<(Resolution Resolution, ListedItem Item)> All { get; private set; } = [];

    public StaffNames Names => names;

    public string Home => StaffPages.HomeOf(User.Role());

    public async Task OnGet(CancellationToken cancel)
    {
        List<(Resolution, ListedItem)> all = [];
        foreach (var resolution in fold.Resolutions)
            if (await items.Find(resolution.Item, cancel) is { } item) all.Add((resolution, item));
        All = all;
    }
}
