using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Sandbox.Acts;

/// <summary>The sample's own work of the Secretariat and the entities: cases begun and steps done by its personas, as anyone would do them.</summary>
public static class ActsModule
{
    public static void AddActs(this IHostApplicationBuilder app) => app.Services.AddSingleton<CalledCases>().AddSingleton<SampleActs>();
}
