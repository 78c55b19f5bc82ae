using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>What every page must be: there, light, in its language, accessible in every light, narrow enough for telephones, and without complaints of the browser.</summary>
internal sealed class PageCheck(Emirate emirate, Chromium chromium, string language)
{
    private const int MostBytes = 60_000;
    private const string TooWide = """
        width => [...document.querySelectorAll('body *')].filter(one => { const box = one.getBoundingClientRect(); return box.right > width + 1 || box.left < -1; })
            .slice(0, 4).map(one => one.outerHTML.slice(0, 90)).join(' | ')
        """;
    private const string Sideways = "[...document.querySelectorAll('header, header nav, header ul, .gov-tabs')].filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 90)).join(' | ')";
    private const string OpenMenu = "document.querySelectorAll('.gov-menu').forEach(menu => menu.open = true)";
    private static readonly int[] Telephones = [320, 390];
    private readonly List<string> wrong = [];

    /// <summary>Looks at all pages as one person, or as nobody; keeps everything that is wrong with any of them.</summary>
    public async Task<PageCheck> Look(string? uuid, IEnumerable<Sight> sights, Uri? elsewhere = null)
    {
        await using var phone = await chromium.Visit(elsewhere ?? emirate.Url, language, width: Telephones[0]);
        await using var reader = await chromium.Visit(elsewhere ?? emirate.Url, language, javaScript: true);
        await phone.Page.RouteAsync("**/*", route => route.ContinueAsync());      // a routed page has no cache: every page weighs what a newcomer loads
        if (uuid is not null) await phone.SignIn(uuid);
        if (uuid is not null) await reader.SignIn(uuid);
        foreach (var sight in sights)
        {
            await Look(phone, sight);
            await Listen(reader, sight);
        }
        wrong.AddRange(phone.Complaints.Concat(reader.Complaints).Where(complaint => !complaint.Contains("the server responded with a status of 4", StringComparison.Ordinal)
            && !complaint.Contains("the server responded with a status of 500", StringComparison.Ordinal)));
        return this;
    }

    public Task<PageCheck> Look(string? uuid, IEnumerable<string> paths) => Look(uuid, paths.Select(path => (Sight)path));

    public void IsClean() => Assert.True(wrong.Count is 0, string.Join('\n', wrong.Distinct()));

    private async Task Look(Visitor phone, Sight sight)
    {
        await phone.Page.SetViewportSizeAsync(Telephones[0], 800);
        List<IResponse> served = [];
        void Keep(object? sender, IResponse response) => served.Add(response);
        phone.Page.Response += Keep;
        var status = await sight.Show(phone);
        phone.Page.Response -= Keep;
        if (status != sight.Status)
        {
            Say(sight, $"status {status}");
            return;
        }
        foreach (var width in Telephones) await Fits(phone.Page, sight, width);
        var spoken = await phone.Page.EvaluateAsync<string>("document.documentElement.lang + ' ' + document.documentElement.dir");
        if (spoken != phone.Say("ar rtl", "en ltr")) Say(sight, $"speaks {spoken}");
        var last = served.FindLastIndex(response => response.Request.IsNavigationRequest);
        var bytes = 0;
        foreach (var response in served.Skip(last).Where(response => response.Request.ResourceType is not "font")) bytes += (await response.Request.SizesAsync()).ResponseBodySize;
        if (bytes > MostBytes) Say(sight, $"{bytes} bytes");
    }

    private async Task Fits(IPage page, Sight sight, int width)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EvaluateAsync(OpenMenu);
        var wide = await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.scrollingElement.scrollWidth)");
        if (wide > width) Say(sight, $"{wide} pixels wide on a screen of {width}: {await page.EvaluateAsync<string>(TooWide, width)}");
        if (await page.EvaluateAsync<string>(Sideways) is { Length: > 0 } sideways) Say(sight, $"scrolls sideways on a screen of {width}: {sideways}");
    }

    /// <summary>By day, by night, and with the colours that the reader's own system forces on every page.</summary>
    private async Task Listen(Visitor reader, Sight sight)
    {
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        if (await sight.Show(reader) != sight.Status) return;
        Hear(await Axe.Violations(reader.Page), sight, "light");
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Hear(await Axe.Contrast(reader.Page), sight, "dark");
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        Hear(await Axe.Contrast(reader.Page), sight, "forced colours");
    }

    private void Hear(IEnumerable<string> violations, Sight sight, string light) =>
        wrong.AddRange(violations.Select(violation => $"{language} {sight.Name} ({light}): {violation}"));

    private void Say(Sight sight, string what) => wrong.Add($"{language} {sight.Name}: {what}");
}
