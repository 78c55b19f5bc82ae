using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Sandbox.Mail;

/// <summary>A mailbox to practise with: what the house sent by e-mail can be read at /sandbox/mail. Off with the sandbox.</summary>
public static class MailModule
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void AddMailCatcher(this IHostApplicationBuilder app)
    {
        if (!app.Configuration.GetValue("Sandbox:Enabled", true)) return;
        app.Services.AddSingleton<MailCatcher>();
        app.Services.AddHostedService(services => services.GetRequiredService<MailCatcher>());
    }

    public static void MapMailCatcher(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<MailCatcher>() is not { } catcher) return;
        routes.MapGet("/sandbox/mail", () => Results.Content(Page(catcher.Kept), "text/html; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
    }

    private static string Page(IReadOnlyList<CaughtMail> letters)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>صندوق بريد تجريبي · Practice mailbox</title>
            <link rel="icon" href="/img/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/css/app.css"></head><body><main class="gov-width">
            <h1>صندوق بريد تجريبي</h1><p>ما أرسلته البوابة بالبريد الإلكتروني. لا يصل منه شيء إلى أحد.</p><p lang="en" dir="ltr">What the portal sent by e-mail; nothing of it reaches anybody.</p>
            """);
        foreach (var letter in letters)
            page.Append(CultureInfo.InvariantCulture, $"""
                <article class="gov-panel" lang="{(letter.Language is "en" ? "en" : "ar")}" dir="{(letter.Language is "en" ? "ltr" : "rtl")}"><h2>{Html.Encode(letter.Subject)}</h2><p><bdi dir="ltr">{Html.Encode(letter.To)}</bdi></p><p>{Html.Encode(letter.Text)}</p></article>
                """);
        return page.Append("</main></body></html>").ToString();
    }
}
