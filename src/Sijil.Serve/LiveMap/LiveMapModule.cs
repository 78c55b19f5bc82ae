using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.LiveMap;

/// <summary>The city at work: which bodies and systems acted lately, and who holds cases now.</summary>
public static class LiveMapModule
{
    public static void AddLiveMap(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<CityActivity>().AddSingleton<IFold>(services => services.GetRequiredService<CityActivity>());
        app.Services.AddSingleton<Holdings>();
    }
}
