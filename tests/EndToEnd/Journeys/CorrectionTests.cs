namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A customer sees what a register holds, says that it is wrong, and the body that keeps it answers.</summary>
public sealed class CorrectionTests(Emirate emirate, Chromium chromium)
{
    private const string Reason = "الاسم مطابق لوثيقة الميلاد";

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_value_that_is_wrong_is_reported_from_where_it_is_shown(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        await mother.SignIn(Personas.Mother);
        var id = await Report(mother);

        await using var officer = await chromium.Visit(emirate.Url, language);
        await officer.SignIn(Personas.IdentityOfficer);
        var step = officer.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First;
        await officer.Until("/desk", async () => await step.CountAsync() > 0, "the queue of the record's keeper shows the correction");
        await step.ClickAsync();
        Assert.Contains("ميثاء سالم", await officer.Words(), StringComparison.Ordinal);
        await Send(officer, new() { ["correction.decision"] = "kept" });
        Assert.True(await officer.Page.Locator("main .gov-error").CountAsync() > 0);
        await Send(officer, new() { ["correction.decision"] = "kept", ["refusal.text"] = Reason });

        await mother.Until("/inbox", async () => (await mother.Words()).Contains(Reason, StringComparison.Ordinal), "the reason comes to the inbox");
        Assert.Equal("", string.Join("\n", mother.Complaints));
    }

    /// <summary>From the question whether the registers are right, by the link beside the name, to a correction of its own; gives its case.</summary>
    private static async Task<string> Report(Visitor mother)
    {
        var applied = await Apply(mother);
        await mother.Go($"/cases/{applied}/steps/1?page=data");
        await mother.Page.Locator("main a[href*='/correct/identity.profile']").First.ClickAsync();
        await mother.Page.Locator("main form[method=post] .gov-actions button").First.ClickAsync();
        var id = new Uri(mother.Page.Url).AbsolutePath.Split('/')[3];
        Assert.NotEqual(applied, id);
        await FormPages.Send(mother.Page, new Dictionary<string, string> { ["record.wrong"] = "الاسم ناقص", ["record.right"] = "ميثاء سالم أحمد المنصوري" });
        return id;
    }

    private static async Task<string> Apply(Visitor mother)
    {
        var id = await BusinessTests.Start(mother, "DHA-02.2");
        var step = mother.Page.Locator($"main a[href*='/cases/{id}/steps/']").First;
        await mother.Until($"/cases/{id}?still=true", async () => await step.CountAsync() > 0, "the application asks its customer");
        return id;
    }

    private static Task Send(Visitor visitor, Dictionary<string, string> answers) => FormPages.SendOne(visitor.Page, answers);
}
