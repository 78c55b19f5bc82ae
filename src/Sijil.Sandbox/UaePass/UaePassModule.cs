using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Sandbox.UaePass;

/// <summary>An identity provider to practise with: the ten customers and the five staff, at their levels of identity.</summary>
public static class UaePassModule
{
    public static void AddUaePassEmulator(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<PersonaBook>();
        app.Services.AddSingleton<UaePassEmulator>();
    }

    public static void MapUaePassEmulator(this IEndpointRouteBuilder routes) => routes.ServiceProvider.GetRequiredService<UaePassEmulator>().Map(routes);
}
