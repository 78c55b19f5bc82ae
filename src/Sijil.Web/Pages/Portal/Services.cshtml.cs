using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;

namespace Sijil.Web.Pages.Portal;

/// <summary>Every service, by the body that gives it.</summary>
[AllowAnonymous]
internal sealed class ServicesModel(Catalogue catalogue) : PageModel
{
    public IEnumerable<IGrouping<string, ServiceCard>> Bodies => catalogue.Services.GroupBy(card => card.Entity);
}
