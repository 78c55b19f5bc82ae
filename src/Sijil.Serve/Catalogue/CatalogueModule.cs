using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Catalogue;

/// <summary>One catalogue of every body's services, found by a life event or by one's own words.</summary>
public static class CatalogueModule
{
    public static void AddCatalogue(this IHostApplicationBuilder app) => app.Services.AddSingleton<Catalogue>();
}
