using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Sijil.Journeys;

namespace Sijil.Serve.Exchange;

/// <summary>Between journeys and the entities' systems: one authoritative source, a legal basis, consent, and nothing without a step that asks.</summary>
public static class ExchangeModule
{
    /// <summary>Expects the registers and a clock to be there.</summary>
    public static void AddExchange(this IHostApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.TryAddSingleton<SystemAddresses>();
        app.Services.TryAddSingleton<ISystemWire, HttpSystemWire>();
        app.Services.AddSingleton<IExchange, SystemExchange>();
    }
}
