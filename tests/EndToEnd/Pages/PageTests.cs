using Sijil.EndToEnd.Tests.Journeys;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>Every page, for everybody who may see it, in both languages.</summary>
public sealed class PageTests(Emirate emirate, Chromium chromium)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Pages_of_staff_are_light_narrow_and_accessible(string language)
    {
        var check = Check(language);
        var document = await Document(language);
        await check.Look(Personas.HealthOfficer, [$"/desk{document}"]);
        await check.Look(Personas.Advisor, ["/desk", "/desk/incidents"]);
        await check.Look(Personas.Officer, ["/desk", "/desk?view=mine", "/entity", "/registers/services/DET-05/change", "/registers/services/import"]);
        await check.Look(Personas.Analyst, ["/registers/services", "/registers/services?runs=elsewhere&integrated=no", "/registers/services/RTA-11"]);
        await check.Look(Personas.Secretary, ["/secretariat", "/secretariat/resolutions", "/secretariat/follow-ups", "/plan/reports", "/desk/incidents?kind=late&days=3"]);
        await check.Look(Personas.Member, ["/council"]);
        await check.Look(Personas.Secretary, ["/legislation", .. await Files(language)]);
        await check.Look(Personas.Officer, ["/legislation", .. await FilesAsked(language)]);

        await check.Look(Personas.Secretary, ["/recognition", .. await Linked(language, Personas.Secretary, ("/recognition", "main table a"))]);
        await check.Look(Personas.Officer, ["/recognition/medals"]);
        await check.Look(Personas.Analyst, ["/projects", "/obstacles", "/challenges", "/guides", .. await Entries(language)]);
        await check.Look(Personas.Analyst, ["/compliance", "/compliance?origin=simulated", "/compliance?state=partly", "/compliance?level=federal", "/compliance/rta", "/compliance/rta/7", "/compliance/prosecution/4", "/compliance/reports"]);
        await check.Look(Personas.Secretary, (Sight[])["/compliance/reports?scope=rta", Sight.Paper($"/compliance/reports/{ComplianceTests.Quarter}/rta?draft=true"), Sight.Paper($"/compliance/reports/{ComplianceTests.Quarter}/government?draft=true")]);
        await check.Look(Personas.Officer, ["/compliance/det", "/compliance/det/8"]);
        await check.Look(Personas.Analyst, ["/versions", "/versions/single-service", "/versions/single-service/changes?from=current&to=criminal-status"]);
        await check.Look(Personas.Analyst, ["/board", "/board?entity=dha", "/board/attributes?origin=simulated", "/board/indicator/time-to-service?origin=simulated", "/board/time?origin=simulated", "/board/time?origin=simulated&by=service", "/board/time/cases?origin=simulated&holder=customer", "/board/periods", "/board/surveys?origin=simulated", "/board/benefits", "/board/indicator/digital-adoption?origin=simulated&by=group", "/board/indicator/digital-adoption?origin=simulated&by=month&channel=portal&asof=2026-01-31", .. await Indicators(language)]);
        await check.Look(Personas.Analyst, ["/predictions"]);
        await check.Look(Personas.Analyst, ["/flows", .. await Linked(language, Personas.Analyst, ("/flows", "main table a"))]);
        check.IsClean();
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Pages_of_acting_for_others_are_light_narrow_and_accessible(string language)
    {
        var check = Check(language);
        await check.Look(Personas.Mother, ["/mandates", "/mandates/offer", "/cases/represented"]);
        await check.Look(Personas.Founder, ["/mandates", "/mandates/of?party=c-0004", "/mandates/of?party=p-0108", "/mandates/offer?party=c-0004.100"]);
        check.IsClean();
    }

    [Fact]
    public async Task The_check_sees_arabic_text_of_too_little_contrast()
    {
        await using var reader = await chromium.Visit(emirate.Url, "ar", javaScript: true);
        await reader.Page.SetContentAsync("""
            <!doctype html><html lang="ar" dir="rtl"><head><title>تباين</title></head>
            <body style="background:#fff"><main><h1>عنوان واضح</h1><p style="color:#bbb">هذا نص لا يكاد يُرى على الصفحة البيضاء</p></main></body></html>
            """);

        Assert.Contains(await Axe.Violations(reader.Page), violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    private PageCheck Check(string language) => new(emirate, chromium, language);

    /// <summary>A document that a customer holds.</summary>
    private async Task<string> Document(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        await mother.SignIn(Personas.Mother);
        await mother.Go("/documents");
        var held = mother.Page.Locator("main a[href*='/documents/']").First;
        if (await held.CountAsync() > 0) return Visitor.WithoutLanguage(await held.GetAttributeAsync("href") ?? "");
        await new CaseWalk(mother, await NewbornTests.Birth(emirate.Url), NewbornTests.Name).UntilDocument();
        return mother.Here;
    }

    /// <summary>Where the first link of each list leads.</summary>
    private async Task<IReadOnlyList<Sight>> Linked(string language, string? person, params (string List, string Link)[] lists)
    {
        await using var reader = await chromium.Visit(emirate.Url, language);
        if (person is not null) await reader.SignIn(person);
        List<Sight> found = [];
        foreach (var (list, link) in lists)
        {
            await reader.Go(list);
            found.Add(Visitor.WithoutLanguage(await reader.Page.Locator(link).First.GetAttributeAsync("href") ?? ""));
        }
        return found;
    }

    /// <summary>A project that has come far, an obstacle and a challenge of the sample.</summary>
    private async Task<IReadOnlyList<Sight>> Entries(string language)
    {
        await using var analyst = await chromium.Visit(emirate.Url, language);
        await analyst.SignIn(Personas.Analyst);
        List<Sight> found = [];
        foreach (var list in (string[])["/projects?show=evaluation", "/obstacles", "/challenges"])
        {
            if (await analyst.Go(list) is not 200) continue;
            var link = analyst.Page.Locator($"main table a[href*='{list.Split('?')[0]}/']").First;
            found.Add(await link.CountAsync() > 0 ? Visitor.WithoutLanguage(await link.GetAttributeAsync("href") ?? "") : $"{list}: nothing of the sample");
        }
        return found;
    }

    /// <summary>A file that waits for the Secretariat's matrix, and one that is finished.</summary>
    private Task<IReadOnlyList<Sight>> Files(string language) => FirstFiles(language, Personas.Secretary, ["/legislation?show=study", "/legislation?show=closed"]);

    /// <summary>A file in which the officer's body still owes an opinion.</summary>
    private Task<IReadOnlyList<Sight>> FilesAsked(string language) => FirstFiles(language, Personas.Officer, ["/legislation?show=study"]);

    private async Task<IReadOnlyList<Sight>> FirstFiles(string language, string person, string[] lists)
    {
        await using var reader = await chromium.Visit(emirate.Url, language);
        await reader.SignIn(person);
        List<Sight> found = [];
        foreach (var list in lists)
        {
            await reader.Go(list);
            var link = reader.Page.Locator("main table a[href*='/legislation/S']").Last;
            found.Add(await link.CountAsync() > 0 ? Visitor.WithoutLanguage(await link.GetAttributeAsync("href") ?? "") : $"{list}: nothing of the sample");
        }
        return found;
    }

    private async Task<IReadOnlyList<Sight>> Indicators(string language)
    {
        await using var analyst = await chromium.Visit(emirate.Url, language);
        await analyst.SignIn(Personas.Analyst);
        if (await analyst.Go("/board") is not 200) return [];
        var links = await analyst.Page.Locator("main a[href*='/board/indicator/']").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        var chosen = links.Distinct().Select(Visitor.WithoutLanguage).Where(path => !path.EndsWith("/cases", StringComparison.Ordinal)).Take(3).ToList();
        await analyst.Go("/board/indicator/automated/cases?origin=simulated");
        var behind = await analyst.Page.Locator("main a[href*='/board/case/']").First.GetAttributeAsync("href");
        return [.. chosen, .. chosen.Select(path => path + "/cases"), Visitor.WithoutLanguage(behind!)];
    }
}
