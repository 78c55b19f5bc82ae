using System.Text.Json;
using Microsoft.Playwright;
using Sijil.EndToEnd.Tests.Journeys;
using Sijil.EndToEnd.Tests.Pages;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>The third language stands the same checks, is written in our own fonts, and takes a customer through a case.</summary>
public sealed class UrduPageTests(Emirate emirate, Chromium chromium)
{
    private static readonly string[] OurFonts = ["Noto Kufi Arabic", "Alexandria", "Inter"];

    [Fact]
    public async Task Pages_in_urdu_stand_every_check()
    {
        await using var mother = await chromium.Visit(emirate.Url, "ur");
        await mother.SignIn(Personas.Mother);
        var born = await NewbornTests.Birth(emirate.Url);
        var link = mother.Page.Locator($"main a[href*='/ur/cases/{born}/steps/']").First;
        await mother.Until($"/cases/{born}?still=true", async () => await link.CountAsync() > 0, "the newborn's case asks for a name");
        var step = Visitor.WithoutLanguage(await link.GetAttributeAsync("href") ?? "");

        var check = new PageCheck(emirate, chromium, "ur");
        await check.Look(null, ["/", "/services", "/services/DHA-02", "/life-events/newborn", "/search?q=DHA", "/sign-in", "/v", "/voice", "/map?still=true", "/conformance", "/privacy"]);
        await check.Look(Personas.Mother, (Sight[])["/cases", $"/cases/{born}?still=true", step, Sight.Mistaken(step), "/inbox/preferences", "/reads"]);
        check.IsClean();
    }

    [Fact]
    public async Task Urdu_is_written_in_the_fonts_that_we_serve()
    {
        await using var reader = await chromium.Visit(emirate.Url, "ur", javaScript: true);
        await reader.Go("/about");
        await reader.Page.EvaluateAsync("document.fonts.ready.then(() => null)");
        var browser = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await browser.SendAsync("DOM.enable");
        await browser.SendAsync("CSS.enable");
        var root = (await browser.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        foreach (var part in (string[])["h1", ".gov-lead", "footer", ".gov-nav"])
            Assert.Subset(OurFonts.ToHashSet(), await Fonts(browser, root, part));
    }

    private static async Task<HashSet<string>> Fonts(ICDPSession browser, int root, string part)
    {
        var node = (await browser.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = part }))!.Value.GetProperty("nodeId").GetInt32();
        var used = (await browser.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node }))!.Value.GetProperty("fonts");
        return [.. used.EnumerateArray().Select(font => font.GetProperty("familyName").GetString()!)];
    }
}
