using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Identity;

/// <summary>One digital identity for every service: who a signed-in person is in the record, and at which level.</summary>
public static class IdentityModule
{
    public static void AddIdentity(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<Persons>();
        app.Services.AddSingleton<PeopleIndex>().AddSingleton<IFold>(services => services.GetRequiredService<PeopleIndex>());
    }
}
