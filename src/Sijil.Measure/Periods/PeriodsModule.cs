using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Measure.Periods;

/// <summary>Reporting periods: locked when their figures are given out, and every later word about them shown as a restatement.</summary>
public static class PeriodsModule
{
    public static void AddPeriods(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<PeriodLocks>().AddSingleton<IFold>(services => services.GetRequiredService<PeriodLocks>());
        app.Services.AddSingleton<LockPeriod>();
        app.Services.AddSingleton<Restatements>();
    }
}
