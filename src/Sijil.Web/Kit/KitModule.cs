using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sijil.Web.Kit.Frame;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Kit;

/// <summary>The shell of every page: languages, texts, parts, headers and errors.</summary>
public static class KitModule
{
    public static void AddKit(this IHostApplicationBuilder app, Action<KitOptions>? set = null)
    {
        var services = app.Services;
        services.Configure<KitOptions>(app.Configuration.GetSection("Kit"));
        if (set is not null) services.Configure(set);

        if (app is WebApplicationBuilder web) web.WebHost.UseStaticWebAssets();
        // Else the framework serves a build's files as if they were being edited: gzip without compression.
        if (!app.Environment.IsDevelopment()) app.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        services.AddSingleton<Texts>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddAntiforgery(options => options.Cookie.Name = "sijil-form");
        services.AddRazorPages(options => options.Conventions.Add(new LanguagePrefix()))
            .AddMvcOptions(Spoken.Set)
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => new Spoken());
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<RequestLocalizationOptions>(Languages.Set);
    }

    /// <summary>Everything before the endpoints, and the pages themselves. Sign-in takes its place when it is registered.</summary>
    public static void UseKit(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseMiddleware<BorrowedWords>();
        app.UseMiddleware<DisplayChoice>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<FontCache>();
        app.UseWhen(Machine.Speaks, machines => machines.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(Machine.DoesNotSpeak, people => people.UseExceptionHandler("/errors/500").UseStatusCodePagesWithReExecute("/errors/{0}"));
        app.UseRouting();
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null) app.UseAuthentication();
        foreach (var gate in app.Services.GetServices<IGate>()) app.Use(gate.Pass);
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        Languages.MapDoors(app);
    }
}
