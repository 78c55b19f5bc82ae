using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Applications;

/// <summary>Starting a service and answering what it asks, one thing at a time.</summary>
public static class ApplicationsModule
{
    public static void AddApplications(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<StartApplication>();
        app.Services.AddSingleton<AnswerStep>();
        app.Services.AddSingleton<AnswerGroup>();
        app.Services.AddSingleton<CoSign>();
        app.Services.AddSingleton<CorrectRecord>();
    }
}
