using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Measure.Holders;

/// <summary>Time with an owner: every moment of a case belongs to exactly one holder, and the sum of all is the time that it took.</summary>
public static class HoldersModule
{
    public static void AddHolders(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<HeldTimes>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<HeldTimes>());
        app.Services.AddSingleton<HeldReader>();
        app.Services.AddSingleton<CaseHolders>();
    }
}
