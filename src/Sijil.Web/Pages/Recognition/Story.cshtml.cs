using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Recognition;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Recognition;

/// <summary>A story with what it was before and after, as the audit counted it.</summary>
[AllowAnonymous]
internal sealed class StoryModel(Stories stories, RegisterFold registers, StaffNames names) : PageModel
{
    public Story Story { get; private set; } = null!;

    public RegisterFold Registers => registers;

    public StaffNames Names => names;

    public IActionResult OnGet(string id)
    {
        if (stories.Find(id) is not { } found) return NotFound();
        Story = found;
        return Page();
    }
}
