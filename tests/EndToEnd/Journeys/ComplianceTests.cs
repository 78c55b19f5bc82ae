using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>An entity's evidence becomes an assessment in the grid, and the quarter's report of it stays what it was frozen as.</summary>
public sealed class ComplianceTests(Chromium chromium)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(4));
    public static readonly string Quarter = string.Create(null, $"{Now.Year}-q{(Now.Month + 2) / 3}");

    [Fact]
    public async Task Evidence_is_assessed_seen_in_the_grid_and_frozen_in_the_quarters_report()
    {
        using var scratch = new Scratch();
        await using var sijil = await RunningSijil.Up(scratch.Folder);
        await using var officer = await SignedIn(sijil, Personas.Officer);
        await using var analyst = await SignedIn(sijil, Personas.Analyst);
        await using var secretary = await SignedIn(sijil, Personas.Secretary);

        await Assess(officer, analyst, "partly");
        var state = analyst.Page.Locator("main a[href*='/compliance/det/8'] .compliance-state");
        await analyst.Until("/compliance", async () => (await state.InnerTextAsync()).Contains("ملتزمة جزئياً", StringComparison.Ordinal), "the grid shows the assessment");

        await secretary.Go("/compliance/reports?scope=det");
        await secretary.Page.Locator("main form[action*='handler=freeze'] button").ClickAsync();
        await secretary.Until("/compliance/reports", async () => await secretary.Page.Locator("main a[href*='/det?edition=1']").CountAsync() > 0, "the list shows the frozen report");
        var frozen = (Ar: await Document(secretary, "ar"), En: await Document(secretary, "en"));
        Assert.Contains("ملتزمة جزئياً", frozen.Ar, StringComparison.Ordinal);
        Assert.Contains("Complies in part", frozen.En, StringComparison.Ordinal);

        await Assess(officer, analyst, "met");
        await analyst.Until("/compliance", async () => !(await state.InnerTextAsync()).Contains("جزئياً", StringComparison.Ordinal), "the grid shows the newer assessment");
        Assert.Equal(frozen, (await Document(officer, "ar"), await Document(officer, "en")));
        Assert.DoesNotContain("ملتزمة جزئياً", await Document(secretary, "ar", "?draft=true"), StringComparison.Ordinal);
        await LooksRightOnPaper(secretary);
    }

    [Fact]
    public async Task What_an_officer_may_not_see_of_other_entities_is_not_there()
    {
        using var scratch = new Scratch();
        await using var sijil = await RunningSijil.Up(scratch.Folder);
        await using var officer = await SignedIn(sijil, Personas.Officer);
        await using var advisor = await SignedIn(sijil, Personas.Advisor);

        await officer.Go("/compliance");
        Assert.EndsWith("/compliance/det", officer.Page.Url, StringComparison.Ordinal);
        foreach (var path in (string[])["/compliance/rta", "/compliance/rta/7", $"/compliance/reports/{Quarter}/rta?draft=true", $"/compliance/reports/{Quarter}/government?draft=true", "/registers/compliance-exceptions"])
            Assert.True(await officer.Go(path) is 404, path);
        Assert.Equal(404, await advisor.Go("/compliance"));
    }

    [Fact]
    public async Task The_next_page_of_the_grid_shows_other_entities()
    {
        using var scratch = new Scratch();
        await using var sijil = await RunningSijil.Up(scratch.Folder);
        await using var analyst = await SignedIn(sijil, Personas.Analyst);
        await analyst.Go("/compliance");
        var first = await Entities(analyst);
        await analyst.Page.Locator("main a[rel=next]").ClickAsync();

        Assert.Equal(12, first.Length);
        Assert.Empty((await Entities(analyst)).Intersect(first));
    }

    private static async Task<string[]> Entities(Visitor reader) => await reader.Page.Locator("main tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");

    private async Task<Visitor> SignedIn(RunningSijil sijil, string person)
    {
        var visitor = await chromium.Visit(sijil.Url, "ar");
        await visitor.SignIn(person);
        return visitor;
    }

    private static async Task Assess(Visitor officer, Visitor analyst, string outcome)
    {
        await officer.Go("/compliance/det/8");
        await officer.Page.Locator("main form[action*='handler=assess'] button").ClickAsync();
        var id = new Uri(officer.Page.Url).AbsolutePath.Split('/')[4];
        await FormPages.SendOne(officer.Page, new Dictionary<string, string> { ["evidence.text"] = "اتفاقية مستوى خدمة وتقرير أدائها" });
        await analyst.Go($"/desk/cases/{id}");
        await analyst.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First.ClickAsync();
        await FormPages.SendOne(analyst.Page, new Dictionary<string, string> { ["judgement.outcome"] = outcome, ["judgement.note"] = "رُوجع التقرير" });
        Assert.DoesNotContain("/steps/", analyst.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<string> Document(Visitor reader, string language, string query = "") =>
        await (await reader.Page.APIRequest.GetAsync(new Uri(new Uri(reader.Page.Url), $"/{language}/compliance/reports/{Quarter}/det{query}").ToString())).TextAsync();

    private static async Task LooksRightOnPaper(Visitor reader)
    {
        await reader.Go($"/compliance/reports/{Quarter}/det");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await reader.Page.Locator("body > nav").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("main h1").IsVisibleAsync());
    }
}
