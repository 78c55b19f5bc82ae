using System.Globalization;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>The demonstration of the whole loop, played by the tool and then walked in Arabic, without scripts.</summary>
public sealed class LoopTests(Chromium chromium)
{
    private const string Obstacle = "توقيع عقد التأسيس مرة ثانية بعد توثيقه", Draft = "الاكتفاء بقيد الكاتب العدل في عقد التأسيس", Amendment = "تعديل المادة 9 من قرار إجراءات الترخيص التجاري",
        Matter = "رخصة تجارية دون مستند تحتفظ به الحكومة", Simulated = "محاكى";

    [Fact]
    public async Task An_obstacle_is_followed_from_page_to_page_until_its_team_is_nominated()
    {
        using var scratch = new Scratch();
        var played = await RunningSijil.Tool("demo", "loop", "--data", scratch.Folder);
        Assert.True(played.Code == 0, string.Join('\n', [.. played.Printed, .. played.Complained]));
        Assert.Matches("^DEMO: [0-9]+ acts, 0 failed$", played.LastLine);
        Assert.Equal("DEMO: 0 acts, 0 failed", (await RunningSijil.Tool("demo", "loop", "--data", scratch.Folder)).LastLine);
        await using (var running = await RunningSijil.Up(scratch.Folder))
        {
            await using var secretary = await As(running, Personas.Secretary);
            await using var analyst = await As(running, Personas.Analyst);
            await Legislation(analyst);
            await Councils(secretary);
            await FollowUps(secretary);
            await Project(analyst);
            await Board(analyst);
            await Report(secretary);
            await using var officer = await As(running, Personas.Officer);
            await Nomination(officer);
        }
        var verified = await RunningSijil.Tool("verify", "--data", scratch.Folder);
        Assert.True(verified.Code == 0, string.Join('\n', verified.Printed));
    }

    private static async Task Legislation(Visitor analyst)
    {
        await analyst.Go("/obstacles");
        await Follow(analyst, Obstacle);
        await Says(analyst, "زال في", "مشاريع تحسين هذه الخدمة", "ووفر المتعاملين", Simulated);
        await Follow(analyst, Draft);
        await Says(analyst, Simulated, "لا يُطلب من الشركاء ما وُثّق فيه", "نوافق، والقيد متاح للدائرة عبر الربط.", "ما وُثّق لدى الكاتب العدل لا يُطلب ثانية");
    }

    private static async Task Councils(Visitor secretary)
    {
        await secretary.Go("/secretariat/resolutions");
        await Says(secretary, Amendment, Matter, Simulated);
        await Follow(secretary, Matter);
        await Says(secretary, "أقرّه المجلس وأحاله إلى المجلس التنفيذي.", "اعتُمد المشروع، وتُكلَّف الدائرة بتنفيذه وإثبات أثره.");
        await secretary.Go("/secretariat/resolutions");
        await Follow(secretary, Amendment);
        await Says(secretary, "لا ملاحظات للجنة على صياغة المادة، وتوصي بالاعتماد.", "أقرّ المجلس التعديل تمهيداً لاعتماده من المجلس التنفيذي.", "اعتُمد تعديل المادة 9 كما أوصي به.");
    }

    private static async Task FollowUps(Visitor secretary)
    {
        await secretary.Go("/secretariat/follow-ups?show=closed");
        await Says(secretary, "نشر المادة المعدّلة وتعميمها على إدارات الترخيص ومراكز الخدمة.", "إصدار نسخة من الرحلة لا تطلب عقد التأسيس، وإثبات أثرها بالتدقيق.", Simulated);
    }

    private static async Task Project(Visitor analyst)
    {
        await analyst.Go("/projects?show=closed");
        await Follow(analyst, "إصدار رخصة تجارية");
        await Says(analyst, Simulated, "تحقق الأثر واستدام", "عقد التأسيس", Obstacle);
        Assert.True(await analyst.Page.Locator("section[aria-labelledby=comparison] tbody tr").CountAsync() > 3, "before and after stand side by side");
        Assert.Matches("درهم|دراهم", await analyst.Page.Locator("section[aria-labelledby=savings] tbody tr td").Last.InnerTextAsync());
    }

    /// <summary>The board counts nothing of the demonstration until it is asked for it; then its figures after the change are not those before.</summary>
    private static async Task Board(Visitor analyst)
    {
        await analyst.Go("/board?service=DET-03");
        Assert.DoesNotContain("هذه الأرقام كلها محاكاة", await analyst.Words(), StringComparison.Ordinal);
        var counted = await Figures(analyst);
        var year = TimeProvider.System.GetUtcNow().AddDays(-220).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await analyst.Go($"/board?origin=simulated&service=DET-03&to={year}");
        await Says(analyst, "هذه الأرقام كلها محاكاة");
        var before = await Figures(analyst);
        await analyst.Go($"/board?origin=simulated&service=DET-03&from={year}");
        var after = await Figures(analyst);
        Assert.NotEqual(counted, after);
        Assert.NotEqual(before, after);
    }

    private static async Task<string> Figures(Visitor visitor) => string.Join('\n', await visitor.Page.Locator("main section[aria-labelledby=targets]").AllInnerTextsAsync());

    private static async Task Report(Visitor secretary)
    {
        await secretary.Go("/plan/reports");
        await secretary.Page.Locator("main a[href*='/plan/reports/2']").First.ClickAsync();
        await Says(secretary, "مشاريع التحسين التي صدر فيها حكم التدقيق", "إصدار رخصة تجارية", "أرقام محاكاة");
    }

    /// <summary>The nomination stands on the figures of the audit, and the same project is not offered a second time.</summary>
    private static async Task Nomination(Visitor officer)
    {
        await officer.Go("/recognition");
        await officer.Page.Locator("main a[href*='/recognition/programmes/']").First.ClickAsync();
        await Says(officer, Simulated, "الترشيح مفتوح");
        Assert.Equal(0, await officer.Page.Locator("main select[name=project]").CountAsync());
        await Follow(officer, "إصدار رخصة تجارية");
        await Says(officer, Simulated, "زال مستند كان يوقّعه الشركاء مرتين");
        Assert.Matches("درهم|دراهم", await officer.Page.Locator("section[aria-labelledby=figures] table").Last.InnerTextAsync());
        await officer.Page.Locator("main a[href*='/projects/']").First.ClickAsync();
        await Says(officer, "تحقق الأثر واستدام");
    }

    private static Task Follow(Visitor visitor, string words) => visitor.Page.Locator("main a").Filter(new() { HasText = words }).First.ClickAsync();

    private static async Task Says(Visitor visitor, params string[] words)
    {
        var said = await visitor.Words();
        Assert.All(words, one => Assert.Contains(one, said, StringComparison.Ordinal));
    }

    private async Task<Visitor> As(RunningSijil running, string person)
    {
        var visitor = await chromium.Visit(running.Url, "ar");
        await visitor.SignIn(person);
        return visitor;
    }
}
