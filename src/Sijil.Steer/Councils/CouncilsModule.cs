using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>What is put before the councils: filed by entities, remarked on, recommended, endorsed and resolved.</summary>
public static class CouncilsModule
{
    public static void AddCouncils(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<CouncilFold>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<CouncilFold>());
        app.Services.AddSingleton<CouncilItems>();
    }
}
