using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Journeys.Library;

namespace Sijil.Web.Pages.Portal;

/// <summary>A journey's process model in its full size, as anyone may read it.</summary>
[AllowAnonymous]
internal sealed class JourneyModel(JourneyLibrary library) : PageModel
{
    public ProcessPlan Plan { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (!library.Has(id)) return NotFound();
        Plan = library.Current(id);
        return Page();
    }
}
