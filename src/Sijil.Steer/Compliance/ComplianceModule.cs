using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Steer.Freezing;

namespace Sijil.Steer.Compliance;

/// <summary>Compliance with the policy: principles by entities, counted where facts allow and assessed on evidence where not, with exceptions and a quarter's report.</summary>
public static class ComplianceModule
{
    public static void AddCompliance(this IHostApplicationBuilder app)
    {
        app.Services.AddTransient(services => new ComplianceGrid(services.GetRequiredService<Board>(), services.GetRequiredService<RegisterFold>(), PastDay.Today(services.GetRequiredService<TimeProvider>())));
        app.Services.AddSingleton<ComplianceReports>();
        app.Services.AddSingleton<ReportShelf>().AddSingleton<IFold>(services => services.GetRequiredService<ReportShelf>());
        app.Services.AddSingleton<AskForAssessment>();
        app.Services.AddSingleton<AskForException>();
        app.Services.AddSingleton<IStepRule, AssessmentRules>();
        app.Services.AddSingleton<IStepRule, ExceptionRules>();
    }
}
