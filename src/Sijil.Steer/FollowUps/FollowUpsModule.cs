using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.FollowUps;

/// <summary>What must be done after a decision, an assessment or a plan: one kind for all, with an owner, a date, evidence, and who closes it.</summary>
/// <remarks>Any journey asks for one by calling the process <c>follow-up</c>; docs/COUNCILS.md says with what.</remarks>
public static class FollowUpsModule
{
    public static void AddFollowUps(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<FollowUpFold>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<FollowUpFold>());
        app.Services.AddSingleton<IndicatorReading>(services => (indicator, entity) => services.ReadingOf(indicator, entity));
        app.Services.AddSingleton<CaseStories>(services => async (id, cancel) =>
            [.. (await services.GetRequiredService<IJournal>().ReadStream($"case/{id}", 0, cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read)]);
        app.Services.AddSingleton<Effects>();
        app.Services.AddSingleton<FollowUpLists>();
        app.Services.AddSingleton<FollowUpSecrets>();
        app.Services.AddSingleton<IStepRule, FollowUpRules>();
    }
}
