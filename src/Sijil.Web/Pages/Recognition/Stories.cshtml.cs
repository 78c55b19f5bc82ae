using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Recognition;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Recognition;

/// <summary>The published stories, each of a project whose effect was audited.</summary>
[AllowAnonymous]
internal sealed class StoriesModel(Stories stories, StaffNames names) : PageModel
{
    public IReadOnlyList<Story> All => stories.All;

    public StaffNames Names => names;
}
