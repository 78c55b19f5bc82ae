using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Sandbox.Hospital;

/// <summary>The hospital's registry of deaths, emulated: it keeps its own data and reports by its own key, as any body does. Off with the sandbox.</summary>
public static class HospitalModule
{
    /// <summary>Expects the sandbox, the record's parts, ids and the clock to be there.</summary>
    public static void AddHospital(this IHostApplicationBuilder app)
    {
        if (!app.Configuration.GetValue("Sandbox:Enabled", true)) return;
        app.Services.AddSingleton<HospitalDoor>();
        app.Services.AddSingleton<DeathRegistry>();
    }

    /// <summary>/sandbox/hospital/deaths: somebody tells the hospital's registry of a death.</summary>
    public static void MapHospital(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<DeathRegistry>() is null) return;
        routes.MapPost("/sandbox/hospital/deaths", Died).WithTags("Sandbox").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> Died(Death death, DeathRegistry registry, CancellationToken cancel)
    {
        var told = await registry.Register(death, cancel);
        return told.IsRefused
            ? TypedResults.UnprocessableEntity(new { told.Refusal.Code, told.Refusal.Text.Ar, told.Refusal.Text.En })
            : TypedResults.Ok(new { Case = told.Value });
    }
}
