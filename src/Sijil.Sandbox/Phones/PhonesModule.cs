using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Serve.Messages;

namespace Sijil.Sandbox.Phones;

/// <summary>Text messages and push to practise with: an emulator that takes them and says so in the log. Off with the sandbox.</summary>
public static class PhonesModule
{
    public static void AddPhones(this IHostApplicationBuilder app)
    {
        if (!app.Configuration.GetValue("Sandbox:Enabled", true)) return;
        foreach (var name in (string[])["sms", "push"])
            app.Services.AddSingleton<IChannel>(services => new LoggedChannel(name, services.GetRequiredService<ILogger<LoggedChannel>>()));
    }
}
