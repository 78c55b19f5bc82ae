using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Advising;

/// <summary>What a government service advisor does for a person who consents: finds them, sees them as a whole, begins and finishes any journey for them.</summary>
public static class AdvisingModule
{
    public static void AddAdvising(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<FindPerson>();
        app.Services.AddSingleton<WholePerson>();
        app.Services.AddSingleton<ApplyFor>();
    }
}
