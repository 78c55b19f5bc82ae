using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>What every page must be: there, light, accessible, narrow enough for a small telephone, and without complaints of the browser.</summary>
internal sealed class PageCheck(Emirate emirate, Chromium chromium, string language)
{
    private const int MostBytes = 60_000;
    private const int Narrow = 320;
    private const string TooWide = """
        [...document.querySelectorAll('body *')].filter(one => { const box = one.getBoundingClientRect(); return box.right > 321 || box.left < -1; })
            .slice(0, 4).map(one => one.outerHTML.slice(0, 90)).join(' | ')
        """;
    private readonly List<string> wrong = [];

    /// <summary>Looks at all pages as one person, or as nobody; keeps everything that is wrong with any of them.</summary>
    public async Task<PageCheck> Look(string? uuid, IEnumerable<string> paths)
    {
        await using var phone = await chromium.Visit(emirate.Url, language, width: Narrow);
        await using var reader = await chromium.Visit(emirate.Url, language, javaScript: true);
        await phone.Page.RouteAsync("**/*", route => route.ContinueAsync());      // a routed page has no cache: every page weighs what a newcomer loads
        if (uuid is not null) await phone.SignIn(uuid);
        if (uuid is not null) await reader.SignIn(uuid);
        foreach (var path in paths)
        {
            await Look(phone, path);
            await Listen(reader, path);
        }
        wrong.AddRange(phone.Complaints);
        wrong.AddRange(reader.Complaints);
        return this;
    }

    public void IsClean() => Assert.True(wrong.Count is 0, string.Join('\n', wrong));

    private async Task Look(Visitor phone, string path)
    {
        List<IResponse> served = [];
        void Keep(object? sender, IResponse response) => served.Add(response);
        phone.Page.Response += Keep;
        var status = await phone.Go(path);
        phone.Page.Response -= Keep;
        if (status is not 200)
        {
            wrong.Add($"{language} {path}: status {status}");
            return;
        }
        var width = await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Narrow) wrong.Add($"{language} {path}: {width} pixels wide on a screen of {Narrow}: {await phone.Page.EvaluateAsync<string>(TooWide)}");
        var bytes = 0;
        foreach (var response in served.Where(response => response.Request.ResourceType is not "font")) bytes += (await response.Request.SizesAsync()).ResponseBodySize;
        if (bytes > MostBytes) wrong.Add($"{language} {path}: {bytes} bytes");
    }

    private async Task Listen(Visitor reader, string path)
    {
        if (await reader.Go(path) is 200) wrong.AddRange((await Axe.Violations(reader.Page)).Select(violation => $"{language} {path}: {violation}"));
    }
}
