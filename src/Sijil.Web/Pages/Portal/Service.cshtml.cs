using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;

namespace Sijil.Web.Pages.Portal;

/// <summary>A service's card: everything that can be known before starting.</summary>
[AllowAnonymous]
internal sealed class ServiceModel(Catalogue catalogue) : PageModel
{
    public ServiceCard Card { get; private set; } = null!;

    /// <summary>The time in which it is promised to be done.</summary>
    public TimeSpan? Promise => Card.Due is { } due && IsoDuration.TryParse(due) is { } parsed ? parsed.After(default) - default(DateTimeOffset) : null;

    public IActionResult OnGet(string code)
    {
        if (catalogue.Find(code) is not { } found) return NotFound();
        Card = found;
        return Page();
    }
}
