using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Deciding;

/// <summary>Automated decisions in the open: their tables, what was found by checking them, and their answers to anyone who asks.</summary>
public static class DecidingModule
{
    /// <summary>Expects the library of models and the clock to be there.</summary>
    public static void AddDeciding(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<DecisionDesk>();
        app.Services.AddSingleton<Reasons>();
    }

    public static void MapDeciding(this IEndpointRouteBuilder routes) => PostDecision.Map(routes);
}
