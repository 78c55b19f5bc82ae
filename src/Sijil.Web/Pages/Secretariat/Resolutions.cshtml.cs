using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>The register of resolutions, the newest first, each with the موضوع it decided, as far as the reader may know.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class ResolutionsModel(CouncilItems items, GoverningBodies bodies, StaffNames names) : PageModel
{
    private const int PageSize = 50;

    public Paged<(Resolution Resolution, CouncilItem Item)> List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public StaffNames Names => names;

    public GoverningBodies Bodies => bodies;

    public string Home => StaffPages.HomeOf(User.Role());

    public void OnGet() => List = new([.. items.Resolutions(User.Reader())], P, PageSize);
}
