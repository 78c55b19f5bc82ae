using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Contacts;

/// <summary>What passes between a person and government beside their cases: consent to be looked at, moments over every channel, numbers, appointments, and words that were given.</summary>
public static class ContactsModule
{
    public static void AddContacts(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<DeskDay>().AddSingleton<IFold>(services => services.GetRequiredService<DeskDay>());
        app.Services.AddSingleton<PersonBook>();
        app.Services.AddSingleton<Consents>();
        app.Services.AddSingleton<Visits>();
        app.Services.AddSingleton<Moments>();
    }
}
