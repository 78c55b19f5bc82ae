using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Pages.Portal;

/// <summary>Every service, by the body that gives it.</summary>
[AllowAnonymous]
internal sealed class ServicesModel(Catalogue catalogue) : PageModel
{
    private const int PerPage = 50;

    public Paged<ServiceCard> Services { get; private set; } = null!;

    public IEnumerable<IGrouping<string, ServiceCard>> Bodies => Services.Shown.GroupBy(card => card.Entity);

    public void OnGet(int p = 1) => Services = new([.. catalogue.Services.GroupBy(card => card.Entity).SelectMany(body => body)], p, PerPage);
}
