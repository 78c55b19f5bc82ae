using System.Globalization;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>An entity's paper goes through the Secretariat and both councils, and what follows is closed on evidence.</summary>
public sealed class CouncilTests(Emirate emirate, Chromium chromium)
{
    private const string Task = "Publish the guide for small cafés";
    private readonly string today = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly string later = TimeProvider.System.GetLocalNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_item_is_endorsed_approved_and_its_follow_up_closed_on_evidence()
    {
        await using var officer = await As(chromium, emirate, Personas.Officer);
        await using var secretary = await As(chromium, emirate, Personas.Secretary);
        await using var member = await As(chromium, emirate, Personas.Member);
        var id = await File(officer);

        await Do(secretary, id, new() { ["completeness.outcome"] = "complete" });
        await Do(secretary, id, new() { ["remark.outcome"] = "none" });
        await Do(secretary, id, new() { ["recommendation.outcome"] = "approve", ["recommendation.text"] = "The cost is low and the benefit wide." });
        await Do(member, id, new() { ["endorsement.outcome"] = "endorse", ["endorsement.meeting"] = today });
        await Do(secretary, id, Resolution());

        await FollowUp(officer, "/entity", new() { ["evidence.text"] = "The guide is published.", ["evidence.reference"] = "DET-2026-17" });
        await FollowUp(secretary, "/secretariat/follow-ups", new() { ["closure.outcome"] = "close" });
        var closed = secretary.Page.Locator("main").GetByText(Task);
        await secretary.Until("/secretariat/follow-ups?show=closed", async () => await closed.CountAsync() > 0, "the follow-up is closed");
        Assert.Equal(200, await member.Go($"/secretariat/items/{id}"));
        Assert.Contains("Endorsed", await member.Words(), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Resolution() => new()
    {
        ["resolution.outcome"] = "approve", ["resolution.number"] = "17/2026", ["resolution.meeting"] = today, ["resolution.text"] = "Approved as recommended.",
        ["resolution.followUp.owner"] = "det", ["resolution.followUp.what"] = Task, ["resolution.followUp.due"] = later,
    };

    internal static async Task<Visitor> As(Chromium chromium, Emirate emirate, string uuid)
    {
        var visitor = await chromium.Visit(emirate.Url, "en");
        await visitor.SignIn(uuid);
        return visitor;
    }

    /// <summary>A matter that its entity has begun to write; gives the page on which it writes.</summary>
    internal static async Task<string> Begin(Visitor officer)
    {
        await officer.Go("/entity");
        await officer.Page.Locator("main form[action*='handler=file'] button").ClickAsync();
        return officer.Here;
    }

    internal static async Task<string> File(Visitor officer)
    {
        var id = (await Begin(officer)).Split('/')[3];
        await Send(officer, new()
        {
            ["item.title.ar"] = "دليل المقاهي الصغيرة", ["item.title.en"] = "A guide for small cafés", ["item.kind"] = "initiative", ["item.request"] = "approve",
            ["item.summary"] = "One page that says what a small café needs.", ["item.cost"] = "50000", ["item.risks"] = "None of weight.", ["item.confidentiality"] = "open",
        });
        var filed = officer.Page.Locator($"main a[href*='/desk/cases/{id}']").Filter(new() { HasText = "small cafés" });
        await officer.Until("/entity", async () => await filed.CountAsync() > 0, "the entity's page shows its item");
        return id;
    }

    internal static Task Do(Visitor visitor, string id, Dictionary<string, string> answers) => OpenAndSend(visitor, $"/desk/cases/{id}", answers);

    private static async Task FollowUp(Visitor visitor, string from, Dictionary<string, string> answers)
    {
        var task = visitor.Page.Locator("main a[href*='/desk/cases/']").Filter(new() { HasText = Task }).First;
        await visitor.Until(from, async () => await task.CountAsync() > 0, $"{from} shows the follow-up");
        await OpenAndSend(visitor, (await task.GetAttributeAsync("href"))!["/en".Length..], answers);
    }

    private static async Task OpenAndSend(Visitor visitor, string path, Dictionary<string, string> answers)
    {
        var step = visitor.Page.Locator("main a[href*='/steps/']").First;
        await visitor.Until(path, async () => await step.CountAsync() > 0, $"{path} has a step for this person");
        await step.ClickAsync();
        await Send(visitor, answers);
    }

    private static async Task Send(Visitor visitor, Dictionary<string, string> answers)
    {
        await FormPages.SendOne(visitor.Page, answers);
        Assert.False(await visitor.Page.Locator("main .gov-error").CountAsync() > 0, await visitor.Words());
    }
}
