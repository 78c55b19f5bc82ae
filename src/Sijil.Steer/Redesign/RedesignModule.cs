using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Journeys;

namespace Sijil.Steer.Redesign;

/// <summary>The six-stage redesign of a service: projects with gates and deliverables, the journey as it is and as it should be, obstacles and challenges.</summary>
public static class RedesignModule
{
    public static void AddRedesign(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<JourneyDrawing>();
        app.Services.AddSingleton<Beginnings>();
        app.Services.AddSingleton<Projects>();
        app.Services.AddSingleton<BenefitsLedger>();
        app.Services.AddSingleton<Removals>();
        app.Services.AddSingleton<IStepRule, ProjectRules>();
    }
}
