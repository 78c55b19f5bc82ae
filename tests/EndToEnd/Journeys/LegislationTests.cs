using System.Globalization;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>An obstacle opens a file, the assigned entity drafts, an affected body remarks and agrees, the Secretariat aligns and endorses, the entity issues, and the obstacle is gone.</summary>
public sealed class LegislationTests(Emirate emirate, Chromium chromium)
{
    private const string Instrument = "دليل الفحص الميداني للمنشآت";
    private static readonly string Today = Day(0), Later = Day(30);

    [Fact]
    public async Task An_obstacle_is_removed_by_a_file_that_goes_its_whole_way()
    {
        await using var analyst = await As(Personas.Analyst);
        await using var drafter = await As(Personas.Officer);
        await using var secretary = await As(Personas.Secretary);
        await using var asked = await As(Personas.IdentityOfficer);
        var obstacle = await Obstacle(analyst);
        await Press(analyst, "form[action*='handler=review']");
        Assert.Contains("فُتح ملف التشريع", await analyst.Words(), StringComparison.Ordinal);
        var file = await FileOf(analyst, obstacle);
        Assert.Contains("قيد مراجعة التشريع", await analyst.Words(), StringComparison.Ordinal);
        Assert.Equal(404, await asked.Go(file));    // it was not asked yet

        await Draft(drafter, file);
        await Ask(secretary, file);
        await Answer(asked, file);
        await Align(secretary, file);
        await Judge(secretary, file);
        await Step(drafter, file, new() { ["issued.number"] = "قرار 9", ["issued.on"] = Today, ["issued.note"] = "أُلغي الحضور." });

        await analyst.Until($"/obstacles/{obstacle}", async () => (await analyst.Words()).Contains("زال في", StringComparison.Ordinal), "the obstacle is removed");
        await asked.Go(file);
        Assert.Contains("قرار 9", await asked.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_not_there_for_whoever_has_no_part_in_it()
    {
        await using var secretary = await As(Personas.Secretary);
        await secretary.Go("/legislation?show=closed");
        var file = Visitor.WithoutLanguage((await secretary.Page.Locator("main table a[href*='/legislation/S']").Filter(new() { HasText = "قبول المخططات الرقمية" }).GetAttributeAsync("href"))!);
        foreach (var person in (string[])[Personas.Officer, Personas.Advisor, Personas.Mother])
        {
            await using var other = await As(person);
            Assert.Equal(404, await other.Go(file));
            Assert.Equal(404, await other.Go("/legislation/S0000000000000000"));
        }
    }

    private static async Task<string> Obstacle(Visitor analyst)
    {
        await analyst.Go("/obstacles");
        await Press(analyst, "form[method=post][action$='/obstacles']");
        var id = analyst.Page.Url.Split("/desk/cases/")[1].Split('/')[0];
        await FormPages.SendOne(analyst.Page, new Dictionary<string, string>
        {
            ["obstacle.title.ar"] = "حضور صاحب المنشأة للفحص", ["obstacle.title.en"] = "The owner must attend the inspection", ["obstacle.kind"] = "procedure", ["obstacle.instrument"] = Instrument,
            ["obstacle.article"] = "البند 3", ["obstacle.says"] = "يحضر صاحب المنشأة الفحص.", ["obstacle.service"] = "DET-03", ["obstacle.step"] = "الفحص", ["obstacle.effect"] = "زيارة لكل رخصة.",
            ["obstacle.proposal"] = "يكفي حضور من يمثله.",
        });
        await analyst.Go("/desk");
        Assert.Contains("حضور صاحب المنشأة للفحص", await analyst.Words(), StringComparison.Ordinal);
        await CouncilWalk.Do(analyst, id, new()
        {
            ["obstacle.outcome"] = "accept", ["obstacle.route"] = "legislation", ["obstacle.owner"] = "det", ["obstacle.what"] = "تعديل البند.", ["obstacle.due"] = Later, ["obstacle.note"] = "عائق قائم.",
        });
        var review = analyst.Page.Locator("main form[action*='handler=review'] button");
        await analyst.Until($"/obstacles/{id}", async () => await review.CountAsync() > 0, "a file can be opened from the obstacle");
        return id;
    }

    private static async Task<string> FileOf(Visitor analyst, string obstacle)
    {
        var link = analyst.Page.Locator("main a[href*='/legislation/S']").First;
        await analyst.Until($"/obstacles/{obstacle}", async () => await link.CountAsync() > 0, "the obstacle shows its file");
        return Visitor.WithoutLanguage((await link.GetAttributeAsync("href"))!);
    }

    private static async Task Draft(Visitor drafter, string file)
    {
        await Step(drafter, file, new()
        {
            ["title.ar"] = "الاكتفاء بحضور من يمثل صاحب المنشأة", ["title.en"] = "A representative is enough", ["law.level"] = "local", ["law.kind"] = "procedure",
            ["law.name.ar"] = Instrument, ["law.name.en"] = "Field inspection guide", ["draft.action"] = "amend", ["draft.why.ar"] = "زيارة لكل رخصة.",
        });
        await Press(drafter, "form:has(input[value=complete])");
        Assert.Contains("لا يكتمل المشروع دون مادة واحدة", await drafter.Words(), StringComparison.Ordinal);
        await FormPages.Fill(drafter.Page, new Dictionary<string, string> { ["article.number"] = "البند ٣", ["article.current"] = "يحضر صاحب المنشأة الفحص.", ["article.proposed"] = "يحضر الفحص صاحب المنشأة أو من يمثله." });
        await Press(drafter, "#write form");
        await drafter.Until(file, async () => (await drafter.Words()).Contains("أو من يمثله", StringComparison.Ordinal), "the article stands");
        await Press(drafter, "form:has(input[value=complete])");
    }

    private static async Task Ask(Visitor secretary, string file)
    {
        await secretary.Until(file, async () => await secretary.Page.Locator("main a[href*='/steps/']").CountAsync() > 0, "the Secretariat may ask");
        await secretary.Page.Locator("main a[href*='/steps/']").First.ClickAsync();
        await secretary.Page.Locator("main input[name='asked.bodies'][value=icp]").CheckAsync();
        await FormPages.SendOne(secretary.Page, new Dictionary<string, string> { ["asked.outcome"] = "ask", ["asked.due"] = Later, ["asked.note"] = "نرجو رأيكم." });
    }

    private static async Task Answer(Visitor asked, string file)
    {
        await asked.Until("/desk", async () => (await asked.Words()).Contains("الاكتفاء بحضور من يمثل", StringComparison.Ordinal), "the body finds it in its queue");
        await asked.Until(file, async () => await asked.Page.Locator("#say").CountAsync() > 0, "the body may answer");
        await asked.Page.Locator("main article summary").First.ClickAsync();
        await FormPages.Fill(asked.Page, new Dictionary<string, string> { ["remark.text-0"] = "يُثبت التمثيل بتفويض رقمي." });
        await Press(asked, "article form:has(input[value=remark])");
        await asked.Until(file, async () => (await asked.Words()).Contains("يُثبت التمثيل بتفويض رقمي.", StringComparison.Ordinal) && await asked.Page.Locator("#say").CountAsync() > 0, "the remark stands beside its article");
        await FormPages.Fill(asked.Page, new Dictionary<string, string> { ["said.verdict"] = "amend", ["said.text.ar"] = "نوافق إذا ثبت التمثيل رقمياً." });
        await Press(asked, "#say form");
        await asked.Until(file, async () => (await asked.Words()).Contains("موافقة بعد تعديل", StringComparison.Ordinal), "the opinion is recorded");
        Assert.Equal(0, await asked.Page.Locator("#say").CountAsync());
    }

    private static async Task Align(Visitor secretary, string file)
    {
        await secretary.Go(file);
        await FormPages.Fill(secretary.Page, new Dictionary<string, string> { ["cell-0-policies/services-360"] = "conflicts" });
        await Press(secretary, "#align form");
        Assert.Contains("اكتب وجه التعارض", await secretary.Words(), StringComparison.Ordinal);
        await FormPages.Fill(secretary.Page, new Dictionary<string, string> { ["cell-0-policies/services-360"] = "aligned", ["note-0-policies/services-360"] = "تُقلّل الحضور." });
        await Press(secretary, "#align form");
        await secretary.Until(file, async () => (await secretary.Page.Locator("section[aria-labelledby=matrix] table").CountAsync()) > 0, "the matrix stands as a table");
        Assert.Contains("تُقلّل الحضور.", await secretary.Words(), StringComparison.Ordinal);
    }

    private static Task Judge(Visitor secretary, string file) => Step(secretary, file, new()
    {
        ["opinion.verdict"] = "amend", ["opinion.onward"] = "entity", ["opinion.text.ar"] = "نؤيد المشروع مع إثبات التمثيل رقمياً.", ["opinion.text.en"] = "Endorsed, with representation proved digitally.",
    });

    /// <summary>The step of the file that has a form of its own, by whoever holds it.</summary>
    private static async Task Step(Visitor visitor, string file, Dictionary<string, string> answers)
    {
        var step = visitor.Page.Locator("main .gov-actions a[href*='/steps/']").First;
        await visitor.Until(file, async () => await step.CountAsync() > 0, $"{file} has a step for this person");
        await step.ClickAsync();
        await FormPages.SendOne(visitor.Page, answers);
        Assert.False(await visitor.Page.Locator("main .gov-error, main .gov-alert.is-bad").CountAsync() > 0, await visitor.Words());
        Assert.Contains(file, visitor.Page.Url, StringComparison.Ordinal);
    }

    private static Task Press(Visitor visitor, string form) => visitor.Page.Locator($"main {form} button").First.ClickAsync();

    private async Task<Visitor> As(string person)
    {
        var visitor = await chromium.Visit(emirate.Url, "ar");
        await visitor.SignIn(person);
        return visitor;
    }

    private static string Day(int from) => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(4)).AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
