using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Messages;

/// <summary>Notices on their way out of the house: by e-mail, or by telephone behind one small interface, as each person prefers; and what became of each.</summary>
public static class MessagesModule
{
    public static void AddMessages(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<OpenNotices>().AddSingleton<IFold>(services => services.GetRequiredService<OpenNotices>());
        app.Services.AddSingleton<PreferenceBook>().AddSingleton<Addresses>();
        app.Services.AddSingleton<NoticeWords>();
        app.Services.AddSingleton<Deliveries>();
        app.Services.AddSingleton<IChannel, MailChannel>();
        app.Services.AddHostedService<Postman>();
    }
}
