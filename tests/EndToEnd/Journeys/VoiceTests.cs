namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>Somebody who is not signed in complains, follows it by its number, has it looked at again, and everybody reads what changed.</summary>
public sealed class VoiceTests(Emirate emirate, Chromium chromium)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_complaint_is_answered_reopened_and_changes_something(string language)
    {
        await using var anyone = await chromium.Visit(emirate.Url, language);
        await anyone.Go("/voice");
        await anyone.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        Assert.Contains(anyone.Say("اختر: شكوى", "Choose: a complaint"), await anyone.Words(), StringComparison.Ordinal);
        var place = await Complain(anyone);
        Assert.Contains(place.Split('/')[^1], await anyone.Words(), StringComparison.Ordinal);

        await Answer(language, place, "declined", "no");
        await anyone.Until(place, async () => (await anyone.Words()).Contains(anyone.Say("لم يُؤخذ به", "not accepted"), StringComparison.Ordinal), "the answer is there");
        await anyone.Page.Locator("textarea[name=why]").FillAsync("لم يُجب عن سبب التأخير");
        await anyone.Page.Locator("button[name=enough][value=false]").ClickAsync();
        Assert.Contains(anyone.Say("أُعيد فتحها", "Reopened"), await anyone.Words(), StringComparison.Ordinal);

        await Answer(language, place, "accepted", "yes");
        await anyone.Until(place, async () => await anyone.Page.Locator("button[name=enough][value=true]").CountAsync() > 0, "the second answer is there");
        await anyone.Page.Locator("button[name=enough][value=true]").ClickAsync();
        await anyone.Until(place, async () => (await anyone.Words()).Contains(anyone.Say("أُغلقت", "Closed"), StringComparison.Ordinal), "it is closed");
        await anyone.Until("/you-said", async () => (await anyone.Words()).Contains(anyone.Say($"نُعلن مدة الانتظار {language}", $"We show the waiting time {language}"), StringComparison.Ordinal), "what changed is published");
        Assert.DoesNotContain("تأخرت الشهادة", await anyone.Words(), StringComparison.Ordinal);
        Assert.Equal("", string.Join("\n", anyone.Complaints.Where(complaint => !complaint.Contains("422", StringComparison.Ordinal))));
    }

    private static async Task<string> Complain(Visitor anyone)
    {
        var page = anyone.Page;
        await page.Locator("input[name=kind][value=complaint]").CheckAsync();
        await page.Locator("select[name=entity]").SelectOptionAsync("dha");
        await page.Locator("textarea[name=text]").FillAsync("تأخرت الشهادة أسبوعين ولم يخبرني أحد بالسبب");
        await page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        return anyone.Here;
    }

    private async Task Answer(string language, string place, string outcome, string changed)
    {
        var id = place.Split('/')[^1];
        await using var officer = await chromium.Visit(emirate.Url, language);
        await officer.SignIn(Personas.HealthOfficer);
        var step = officer.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First;
        await officer.Until($"/desk/cases/{id}", async () => await step.CountAsync() > 0, "the officer has the complaint");
        await step.ClickAsync();
        var page = officer.Page;
        await page.Locator($"input[name='reply.outcome'][value={outcome}]").CheckAsync();
        await page.Locator("textarea[name='reply.text']").FillAsync("نعتذر عن التأخير، وهذا سببه.");
        await page.Locator($"input[name='reply.changed'][value={changed}]").CheckAsync();
        foreach (var (name, text) in changed is "yes" ? Published(language) : [])
            if (await page.Locator($"textarea[name='{name}']").CountAsync() > 0) await page.Locator($"textarea[name='{name}']").FillAsync(text);
        await page.Locator("form:has(textarea[name='reply.text']) button").First.ClickAsync();
    }

    private static (string Name, string Text)[] Published(string language) =>
        [("change.said.ar", "لا نعرف كم ننتظر"), ("change.said.en", "We do not know how long we wait"), ("change.done.ar", $"نُعلن مدة الانتظار {language}"), ("change.done.en", $"We show the waiting time {language}")];
}
