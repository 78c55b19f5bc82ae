using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Desk;

/// <summary>The work of staff: whose step it is, taking it, doing it, for a customer or for their own body.</summary>
public static class DeskModule
{
    public static void AddDesk(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<AdvisedCases>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<AdvisedCases>());
        app.Services.AddSingleton<CaseTitles>();
        app.Services.AddSingleton<Confidences>();
        app.Services.AddSingleton<Trust>();
        app.Services.AddSingleton<WorkQueue>();
        app.Services.AddSingleton<Hands>();
        app.Services.AddSingleton<DoStep>();
        app.Services.AddSingleton<CaseAnswers>();
        app.Services.AddSingleton<CaseFile>();
    }
}
