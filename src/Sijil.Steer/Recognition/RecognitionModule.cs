using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Steer.Recognition;

/// <summary>The yearly programme with its jury and the customers' vote, medals for people, and stories of what was audited.</summary>
public static class RecognitionModule
{
    public static void AddRecognition(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<BallotFold>().AddSingleton<IFold>(services => services.GetRequiredService<BallotFold>());
        app.Services.AddSingleton<Programmes>().AddSingleton<Ballots>().AddSingleton<Stories>();
        app.Services.AddSingleton<NominationRules>().AddSingleton<IStepRule>(services => services.GetRequiredService<NominationRules>());
        app.Services.AddSingleton<JuryRules>().AddSingleton<IStepRule>(services => services.GetRequiredService<JuryRules>());
        app.Services.AddSingleton<IStepRule, ProgrammeRules>().AddSingleton<IStepRule, MedalRules>().AddSingleton<IStepRule, StoryRules>();
        app.Services.AddSingleton<ICaseDiscretion, ScoreSecrets>();
        app.Services.AddSingleton<RecognitionDesk>();
    }
}
