using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;

namespace Sijil.Steer.Plan;

/// <summary>The plan as a tree with versions, its values beside their targets, and the annual report to both councils.</summary>
public static class PlanModule
{
    public static void AddPlan(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<Counting>(services => (indicator, entity, service, year) =>
            services.CountOf(indicator, entity, service, year) is var (amount, numerator, denominator) ? new(amount, numerator, denominator) : null);
        app.Services.AddSingleton<AnnualReports>();
        app.Services.AddSingleton<IStepRule, PlanRules>();
    }
}
