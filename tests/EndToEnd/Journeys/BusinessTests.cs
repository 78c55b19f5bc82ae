using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A founder opens a café: many bodies, one case, one payment, one licence.</summary>
public sealed class BusinessTests(Emirate emirate, Chromium chromium)
{
    private const string Service = "DET-03.1";

    [Theory, InlineData("en", "مقهى الميناء القديم", "Old Port Cafe"), InlineData("ar", "مقهى الواحة الصغيرة", "Little Oasis Cafe")]
    public async Task A_founder_gets_a_licence_after_an_officer_agreed_and_one_payment(string language, string nameAr, string nameEn)
    {
        await using var founder = await chromium.Visit(emirate.Url, language);
        await founder.SignIn(Personas.Founder, $"/apply/{Service}");
        var id = await Start(founder, Service);
        var walk = new CaseWalk(founder, id, Answers(nameAr, nameEn));
        for (var step = 0; step < 2; step++) await walk.DoNextStep();      // the activity, the name

        await using var officer = await chromium.Visit(emirate.Url, language);
        await officer.SignIn(Personas.Officer, "/desk");
        await Review(officer, id);

        await PayInTwoTabs(founder, await walk.NextStep());
        var address = await walk.UntilDocument();
        await using var stranger = await chromium.Visit(emirate.Url, language);
        Assert.Equal(200, await stranger.Go(address));
        Assert.Contains(founder.Say("رخصة", "licence"), await stranger.Words(), StringComparison.OrdinalIgnoreCase);
        await walk.UntilEnd();
        Assert.Equal(1, await founder.Page.Locator("main .portal-receipt").CountAsync());
        await founder.Page.Locator("main .portal-receipt a").First.ClickAsync();
        await PaperTests.SaysWhatItsPageSays(founder, emirate.Url);
        Assert.Equal("", string.Join("\n", founder.Complaints));
        Assert.Equal("", string.Join("\n", officer.Complaints));
    }

    internal static Dictionary<string, string> Answers(string nameAr, string nameEn) => new()
    {
        ["business.activity"] = "restaurant-cafe", ["business.legalForm"] = "sole-establishment", ["business.premises"] = "shop",
        ["business.name.ar"] = nameAr, ["business.name.en"] = nameEn, ["memorandum.signed"] = "true", ["leaseToldRegistered"] = "true",
    };

    /// <summary>Starts an application from its page; gives the case's id.</summary>
    internal static async Task<string> Start(Visitor founder, string service)
    {
        if (!founder.Page.Url.Contains("/apply/", StringComparison.Ordinal)) await founder.Go($"/apply/{service}");
        await founder.Page.Locator("main form[method=post] .gov-actions button[type=submit]").First.ClickAsync();
        Assert.Contains("/cases/", founder.Page.Url, StringComparison.Ordinal);
        return new Uri(founder.Page.Url).AbsolutePath.Split('/')[3];
    }

    /// <summary>The second tab comes after the first has paid, and what the payment platform answered is known before it does: it pays nothing, and says so.</summary>
    private static async Task PayInTwoTabs(Visitor founder, string step)
    {
        var (early, late) = (await founder.Page.Context.NewPageAsync(), await founder.Page.Context.NewPageAsync());
        await early.GotoAsync(step);
        await late.GotoAsync(step);
        await FormPages.SendOne(early, new Dictionary<string, string>());
        Assert.DoesNotContain("/steps/", early.Url, StringComparison.Ordinal);
        await FormPages.SendOne(late, new Dictionary<string, string>());
        Assert.Contains(founder.Say("أُنجزت هذه الخطوة", "This step is already done"), await late.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task Review(Visitor officer, string id)
    {
        var step = officer.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First;
        await officer.Until("/desk", async () => await step.CountAsync() > 0, "the officer's queue shows the case");
        await step.ClickAsync();
        await FormPages.SendOne(officer.Page, new Dictionary<string, string> { ["activityReview.decision"] = "approve" });
        Assert.DoesNotContain("/steps/", officer.Page.Url, StringComparison.Ordinal);
    }
}
