using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;

namespace Sijil.Web.Pages.Portal;

/// <summary>Every life event.</summary>
[AllowAnonymous]
internal sealed class LifeEventsModel(Catalogue catalogue) : PageModel
{
    public IEnumerable<LifeEvent> LifeEvents => catalogue.LifeEvents;
}
