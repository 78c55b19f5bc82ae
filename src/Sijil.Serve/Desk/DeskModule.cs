using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Desk;

/// <summary>The work of staff: whose step it is, taking it, doing it, for a customer or for their own body.</summary>
public static class DeskModule
{
    public static void AddDesk(this IHostApplicationBuilder app) => app.Services.AddSingleton<WorkQueue>();
}
