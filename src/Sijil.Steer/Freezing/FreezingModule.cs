using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Steer.Freezing;

/// <summary>Reports counted as of a day and frozen as facts: what every kind of report shares.</summary>
public static class FreezingModule
{
    public static void AddFreezing(this IHostApplicationBuilder app) => app.Services.AddSingleton<FrozenShelf>();
}
