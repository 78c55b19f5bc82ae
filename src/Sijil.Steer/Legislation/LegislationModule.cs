using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Journeys;

namespace Sijil.Steer.Legislation;

/// <summary>The review of drafts of legislation: articles, opinions of affected bodies with a time limit, alignment with approved policies, the Secretariat's opinion.</summary>
public static class LegislationModule
{
    public static void AddLegislation(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<LegislationFiles>();
        app.Services.AddSingleton<FileLists>();
        app.Services.AddSingleton<FileBeginnings>();
        app.Services.AddSingleton<LegislationDesk>();
        app.Services.AddSingleton<SubmissionOfFile>();
        app.Services.AddSingleton<ICaseDiscretion, LegislationDiscretion>();
        app.Services.AddSingleton<IStepRule, LegislationRules>();
        app.Services.AddSingleton<IStepRule, OpinionRules>();
    }
}
