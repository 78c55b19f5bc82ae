using System.Text;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>Every check passes a sound page, and is seen to fail on the same page with one thing broken on purpose.</summary>
public sealed class BrokenPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_sound_page_passes_every_check()
    {
        await using var reader = await Reader();
        var wrong = new List<string>();
        foreach (var check in Checks.All)
            wrong.AddRange((await check.Wrong(await Show(reader, Specimen.Sound))).Select(line => $"{check.Id}: {line}"));
        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_page_broken_on_purpose_is_seen_by_the_check_that_it_breaks()
    {
        await using var reader = await Reader();
        var blind = new List<string>();
        foreach (var check in Checks.All.Where(check => check is not Sniffed))
            if (await Sees(check, reader) is false) blind.Add(check.Id);
        Assert.Empty(blind);
    }

    [Fact]
    public async Task The_second_tool_sees_a_page_broken_on_purpose()
    {
        Assert.SkipUnless(Sniffed.IsToBeHad, "HTML_CodeSniffer is not on this machine.");
        await using var reader = await Reader();
        Assert.True(await Sees(new Sniffed(), reader));
    }

    [Fact]
    public void Every_check_has_an_id_a_source_and_a_sentence_of_its_own()
    {
        Assert.Distinct(Checks.All.Select(check => check.Id));
        Assert.Distinct(Checks.All.Select(check => check.Says.Ar));
        Assert.Distinct(Checks.All.Select(check => check.Says.En));
        Assert.All(Checks.All, check => Assert.False(string.IsNullOrWhiteSpace(check.Source)));
    }

    private static async Task<bool> Sees(Check check, Visitor reader)
    {
        var broken = check.Break(Specimen.Sound);
        Assert.NotEqual(Specimen.Sound, broken);
        return (await check.Wrong(await Show(reader, broken))).Count > 0;
    }

    private Task<Visitor> Reader() => chromium.Visit(new Uri(Specimen.Host), "ar", javaScript: true);

    private static async Task<Seen> Show(Visitor reader, Specimen page)
    {
        await reader.Page.UnrouteAllAsync();
        await reader.Page.RouteAsync("**/*", route => Serve(route, page));
        await reader.Page.SetViewportSizeAsync(1280, 800);
        var before = reader.Complaints.Count;
        var answer = await reader.Page.GotoAsync(Specimen.Host + page.Path);
        return new(reader.Page, "ar", answer, Encoding.UTF8.GetByteCount(page.Html), [.. reader.Complaints.Skip(before)], new() { [Unlike.Known] = "/ar/known" });
    }

    private static Task Serve(IRoute route, Specimen page)
    {
        var address = new Uri(route.Request.Url);
        if (address.Host is not "sound.test") return route.FulfillAsync(new() { Status = 200, ContentType = "text/css", Body = "" });
        if (address.AbsolutePath == page.Path) return route.FulfillAsync(new() { Status = page.Status, Headers = page.Headers, Body = page.Html });
        return address.AbsolutePath switch
        {
            "/sound.css" => route.FulfillAsync(new() { ContentType = "text/css", Body = Resource("sound.css") }),
            "/mark.svg" => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'/>" }),
            "/sitemap.xml" => route.FulfillAsync(new() { ContentType = "application/xml", Body = page.Sitemap }),
            "/robots.txt" => route.FulfillAsync(new() { ContentType = "text/plain", Body = $"Sitemap: {Specimen.Host}/sitemap.xml" }),
            _ => route.FulfillAsync(new() { Status = 404, Body = "" }),
        };
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Specimen).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
