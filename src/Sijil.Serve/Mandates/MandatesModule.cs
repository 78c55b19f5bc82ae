using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Mandates;

/// <summary>Acting for a child, a parent, a company or a client: who may, in what and until when; offered, taken on, passed on and taken back.</summary>
public static class MandatesModule
{
    public static void AddMandates(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<PartyShelf>();
        app.Services.AddSingleton<MayAct>();
        app.Services.AddSingleton<GiveMandate>();
        app.Services.AddSingleton<ReadStandings>();
        app.Services.AddSingleton<Represented>();
    }
}
