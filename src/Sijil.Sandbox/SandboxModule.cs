using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox;

/// <summary>The sample emirate's other side: the entities' systems emulated over HTTP, the maternity ward, and residents; off by <c>Sandbox:Enabled=false</c>.</summary>
public static class SandboxModule
{
    private const int Residents = 10_000;

    /// <summary>Expects the registers, the record's options, a clock, ids and the desk of cases to be there.</summary>
    public static void AddSandbox(this IHostApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var settings = new SandboxSettings(app.Configuration.GetValue("Sandbox:Enabled", true), app.Configuration.GetValue("Sandbox:Latency", 1.0),
            app.Configuration.GetValue("Sandbox:Faults", 1.0));
        app.Services.AddSingleton(settings);
        if (!settings.Enabled) return;
        app.Services.AddSingleton<IBooks>(services => new SqliteBooks(Path.Combine(services.GetRequiredService<RecordOptions>().DataDirectory, "sandbox.db")));
        app.Services.AddSingleton<IHeld>(services => new RegisteredPeople(services.GetRequiredService<RegisterFold>(),
            new Population(Residents, 1, DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime))));
        app.Services.AddSingleton<EmulatedCity>();
        app.Services.AddSingleton<BirthWard>();
        app.Services.TryAddSingleton<INotices, DeskNotices>();
    }

    /// <summary>/sandbox/{system}: for machines, not for people; the sandbox holds nobody's real data.</summary>
    public static void MapSandbox(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        if (routes.ServiceProvider.GetService<EmulatedCity>() is null) return;
        SystemRoutes.Map(routes.MapGroup("/sandbox").WithTags("Sandbox").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription());
    }
}
