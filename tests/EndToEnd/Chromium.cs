using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests;

/// <summary>One browser for all tests; every visitor has a context of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
        Version = $"Chromium {browser.Version}";
    }

    /// <summary>The browser of this run, as the public result of the checks names it.</summary>
    internal static string Version { get; private set; } = "";

    /// <summary>Somebody with an empty browser; skips the test where there is none.</summary>
    internal async Task<Visitor> Visit(Uri url, string language, bool javaScript = false, int width = 1280)
    {
        Assert.SkipWhen(browser is null, "Chromium is not on this machine.");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url.ToString(), JavaScriptEnabled = javaScript, Locale = language switch { "ar" => "ar-AE", "ur" => "ur-PK", _ => "en-GB" },
            ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new(context, await context.NewPageAsync(), language);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
