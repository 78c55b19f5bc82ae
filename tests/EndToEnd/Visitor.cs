using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests;

/// <summary>Somebody at a browser, in one language.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int Patience = 5;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Visitor(IBrowserContext context, IPage page, string language)
    {
        (this.context, Page, Language) = (context, page, language);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }
    public string Language { get; }
    public bool IsArabic => Language == "ar";

    /// <summary>What the browser's console complained of, refused styles and scripts among it.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The address of the page, as <see cref="Go"/> takes it.</summary>
    public string Here => WithoutLanguage(Page.Url);

    public static string WithoutLanguage(string address)
    {
        var path = address.StartsWith('/') ? address : new Uri(address).AbsolutePath;
        return path is ['/', _, _, '/', ..] && path[1..3] is "ar" or "en" or "ur" ? path[3..] : path;
    }

    public string Say(string ar, string en) => IsArabic ? ar : en;

    /// <summary>Opens a page by its path without the language; gives the status.</summary>
    public async Task<int> Go(string path)
    {
        var address = path.StartsWith("/v/", StringComparison.Ordinal) || path.StartsWith("/errors/", StringComparison.Ordinal) ? path : $"/{Language}{path}";
        for (var tried = 0; tried < Patience; tried++)
            if (await TryGo(address) is { } answer) return answer.Status;
        throw new InvalidOperationException($"The browser never arrived at {address}.");
    }

    /// <returns>Nothing when another navigation of the same page, a redirect or a page that begins itself anew, arrived first.</returns>
    private async Task<IResponse?> TryGo(string address)
    {
        try
        {
            return await Page.GotoAsync(address);
        }
        catch (PlaywrightException overtaken) when (overtaken.Message.Contains("interrupted by another navigation", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public async Task<string> Words() => await Page.Locator("main").InnerTextAsync();

    /// <summary>As one of the practice people, without scripts: the sign-in page, the provider's page, and back.</summary>
    public async Task SignIn(string uuid, string returnTo = "")
    {
        await Go($"/sign-in?returnUrl={Uri.EscapeDataString(returnTo.Length > 0 ? $"/{Language}{returnTo}" : "")}");
        await Page.Locator("main form[method=post] button").First.ClickAsync();
        await Page.Locator($"input[name=persona][value='{uuid}']").CheckAsync();
        await Page.Locator("button[name=answer][value=approve]").ClickAsync();
        Assert.DoesNotContain("/sandbox/", Page.Url, StringComparison.Ordinal);
    }

    /// <summary>Asks the page again until it says so.</summary>
    public async Task Until(string path, Func<Task<bool>> holds, string what, int seconds = 60) => await Deadline.Until(
        async () =>
        {
            await Go(path);
            return await holds();
        },
        what, seconds);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
