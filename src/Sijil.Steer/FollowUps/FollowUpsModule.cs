using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Steer.FollowUps;

/// <summary>What must be done after a decision: its owner, its date, its evidence, and who closes it.</summary>
public static class FollowUpsModule
{
    public static void AddFollowUps(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<FollowUpFold>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<FollowUpFold>());
    }
}
