using System.Globalization;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A year's programme in Arabic and without scripts, from its opening to the certificate that anyone verifies.</summary>
public sealed class RecognitionTests(Emirate emirate, Chromium chromium)
{
    private const string Year = "2021";    // before the sample’s own, which other tests open first
    private static readonly string[] Criteria = ["results", "government", "innovation", "culture", "sustainability"];
    private static readonly string Today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(4)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_project_is_nominated_scored_voted_for_and_honoured_with_a_certificate_that_anyone_verifies()
    {
        await using var secretary = await As(Personas.Secretary);
        await using var officer = await As(Personas.Officer);
        await using var member = await As(Personas.Member);
        await using var analyst = await As(Personas.Analyst);
        var programme = await Opened(secretary);
        var nomination = await Nominated(officer, secretary, programme);
        await Scored(officer, member, analyst, secretary, programme, nomination);
        await Voted();
        await Honoured(secretary, programme);
    }

    [Theory, InlineData("/recognition"), InlineData("/recognition/medals"), InlineData("/recognition/programmes/nowhere"), InlineData("/recognition/vote")]
    public async Task What_is_not_theirs_and_what_never_was_answer_alike(string path)
    {
        await using var someone = await As(path is "/recognition/vote" ? Personas.Secretary : Personas.Mother);

        Assert.Equal(404, await someone.Go(path));
        var forbidden = await someone.Words();
        Assert.Equal(404, await someone.Go("/recognition/nowhere/at/all"));
        Assert.Equal(forbidden, await someone.Words());
    }

    private static async Task<string> Opened(Visitor secretary)
    {
        await secretary.Go("/recognition");
        await FormPages.SendOne(secretary.Page, new Dictionary<string, string> { ["year"] = Year, ["from"] = Today, ["to"] = Today });
        var id = new Uri(secretary.Page.Url).AbsolutePath.Split('/')[4];
        var jury = secretary.Page.Locator("main input[name=jury]");
        await secretary.Until(Path(id), async () => await jury.CountAsync() > 0, "the jury is to be appointed");
        foreach (var juror in (string[])["s-0005", "s-0002", "s-0003"]) await secretary.Page.Locator($"main input[name=jury][value='{juror}']").CheckAsync();
        await secretary.Page.Locator("main form[action*='handler=advance'] button").ClickAsync();
        return id;
    }

    private static async Task<string> Nominated(Visitor officer, Visitor secretary, string programme)
    {
        await officer.Until(Path(programme), async () => await officer.Page.Locator("main select[name=project] option").CountAsync() > 0, "an audited project may be nominated");
        var project = officer.Page.Locator("main select[name=project]");
        await project.SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = await project.Locator("option").CountAsync() - 1 });
        await FormPages.SendOne(officer.Page, new Dictionary<string, string> { ["reasons"] = "قرأت الدائرة هوية المؤسس من سجلها، وثبت الأثر بالتدقيق.", ["category"] = "flag" });
        var link = officer.Page.Locator("main table a[href*='/recognition/nominations/']").First;
        await officer.Until(Path(programme), async () => await link.CountAsync() > 0, "the nomination stands");
        await Advance(secretary, programme, "close-nominations");
        return Visitor.WithoutLanguage(await link.GetAttributeAsync("href") ?? "");
    }

    private static async Task Scored(Visitor officer, Visitor member, Visitor analyst, Visitor secretary, string programme, string nomination)
    {
        await officer.Until(nomination, async () => await officer.Page.Locator("main [name=why]").CountAsync() > 0, "scoring is open");
        Assert.Equal(0, await officer.Page.Locator("main [name='marks[results]']").CountAsync());    // a juror of the nominee's own body
        await officer.Page.Locator("main [name=why]").FillAsync("المشروع لجهتي.");
        await officer.Page.Locator("main form[action*='handler=aside'] button").ClickAsync();
        foreach (var juror in (Visitor[])[member, analyst])
        {
            await juror.Until(nomination, async () => await juror.Page.Locator("main [name='marks[results]']").CountAsync() > 0, "a juror may score");
            await FormPages.SendOne(juror.Page, Criteria.ToDictionary(criterion => $"marks[{criterion}]", _ => "8"));
            await juror.Until(nomination, async () => await juror.Page.Locator("main #own").CountAsync() > 0, "the juror sees their own marks");
            Assert.Equal(0, await juror.Page.Locator("main #others").CountAsync());
        }
        await Advance(secretary, programme, "close-scoring");
        await secretary.Until(nomination, async () => await secretary.Page.Locator("main #others").CountAsync() > 0, "the marks are shown once scoring is closed");
    }

    private async Task Voted()
    {
        await using var mother = await As(Personas.Mother);
        var form = mother.Page.Locator("main section", new() { Has = mother.Page.Locator($"h2[id^='{await Programme()}']") });
        await mother.Go("/recognition/vote");
        await form.Locator("input[type=radio]").First.CheckAsync();
        await form.Locator("button").ClickAsync();
        await mother.Go("/recognition/vote");
        Assert.Contains("صوّتَّ لمشروع", await form.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await form.Locator("input[type=radio]").CountAsync());
    }

    private async Task Honoured(Visitor secretary, string programme)
    {
        await Advance(secretary, programme, "announce");
        var certificate = secretary.Page.Locator($"main table a[href*='/recognition/certificates/']");
        await secretary.Until(Path(programme), async () => await certificate.CountAsync() > 0, "the flag is given");
        var path = Visitor.WithoutLanguage(await certificate.First.GetAttributeAsync("href") ?? "");
        await using var anyone = await chromium.Visit(emirate.Url, "ar");
        Assert.Equal(200, await anyone.Go("/recognition/results"));
        Assert.Contains(Year, await anyone.Words(), StringComparison.Ordinal);
        Assert.Equal(200, await anyone.Go(path));
        await anyone.Page.Locator("main a[href*='/v/C']").ClickAsync();
        Assert.Contains("دائرة الاقتصاد والسياحة", await anyone.Words(), StringComparison.Ordinal);
        Assert.True(await anyone.Page.Locator("main .gov-alert.is-good").CountAsync() > 0, await anyone.Words());
    }

    private async Task<string> Programme()
    {
        await using var analyst = await As(Personas.Analyst);
        await analyst.Go("/recognition");
        return (await analyst.Page.Locator("main table a").Filter(new() { HasText = Year }).GetAttributeAsync("href"))!.Split('/')[^1];
    }

    private static async Task Advance(Visitor secretary, string programme, string step)
    {
        var open = secretary.Page.Locator($"main form[action*='handler=advance'] input[value='{step}']");
        await secretary.Until(Path(programme), async () => await open.CountAsync() > 0, $"{step} waits for the Secretariat");
        await secretary.Page.Locator("main form[action*='handler=advance'] button").ClickAsync();
        Assert.Equal(0, await secretary.Page.Locator("main .gov-alert.is-bad").CountAsync());
    }

    private static string Path(string programme) => $"/recognition/programmes/{programme}";

    private async Task<Visitor> As(string uuid)
    {
        var visitor = await chromium.Visit(emirate.Url, "ar");
        await visitor.SignIn(uuid);
        return visitor;
    }
}
