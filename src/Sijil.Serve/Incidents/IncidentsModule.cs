using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Incidents;

/// <summary>Everything stuck, in one list: whose it is, why, since when, and what can be done about it by whom.</summary>
public static class IncidentsModule
{
    public static void AddIncidents(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<IncidentList>();
        app.Services.AddSingleton<ActOnIncident>().AddSingleton<RetryIncidents>();
    }

    public static void MapIncidents(this IEndpointRouteBuilder routes) => IncidentRoutes.Map(routes);
}
