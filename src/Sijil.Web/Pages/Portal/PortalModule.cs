using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Papers;

namespace Sijil.Web.Pages.Portal;

/// <summary>The customers' workspace: what its pages share, and its part of the header.</summary>
internal static class PortalModule
{
    public static void AddPortal(this WebApplicationBuilder app)
    {
        app.Services.AddScoped<Naming>();
        app.Services.AddScoped<Notices>();
        app.Services.AddScoped<PrintedCertificate>();
        app.Services.AddScoped<CertificatePaper>();
        app.Services.Configure<KitOptions>(kit =>
        {
            kit.Navigation.Insert(0, new("portal.nav.events", "/life-events", user => !user.IsStaff()));
            kit.Navigation.Insert(1, new("portal.nav.services", "/services"));
            kit.Navigation.Insert(2, new("portal.nav.cases", "/cases", user => user.IsCustomer()));
            kit.Navigation.Insert(3, new("portal.nav.inbox", "/inbox", user => user.IsCustomer()));
            kit.Navigation.Insert(4, new("portal.nav.documents", "/documents", user => user.IsCustomer()));
            kit.Navigation.Insert(5, new("portal.nav.board", "/board"));
            kit.Navigation.Insert(6, new("portal.nav.map", "/map"));
        });
    }
}
