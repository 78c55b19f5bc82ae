using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Measure.Flows;

/// <summary>How cases really went: the steps of services' own cases and of imported logs, for whoever looks for waits, rework and deviations.</summary>
public static class FlowsModule
{
    /// <summary>Expects the journal, the library of journeys and the fold of figures to be there.</summary>
    public static void AddFlows(this IHostApplicationBuilder app) => app.Services.AddSingleton<FlowLogs>();
}
