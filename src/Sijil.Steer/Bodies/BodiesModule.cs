using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Steer.Bodies;

/// <summary>The councils and committees: who sits on them, which route a kind of موضوع takes through them, who may know what.</summary>
public static class BodiesModule
{
    public static void AddBodies(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<GoverningBodies>();
        app.Services.AddSingleton<Discretion>();
        app.Services.AddSingleton<Submissions>();
        app.Services.AddSingleton<ICaseDiscretion>(services => services.GetRequiredService<Discretion>());
    }

    /// <summary>What the files of councils, routes and kinds say that may not be, each a line with its file.</summary>
    public static IEnumerable<string> Problems(RegisterFold registers) => RouteCheck.Of(registers).Select(problem => $"{problem.File}:1: {problem.Refusal.Text.En}");
}
