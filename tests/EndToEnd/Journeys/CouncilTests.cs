using System.Globalization;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>An entity's paper goes through the Secretariat and both councils, each in a meeting with a quorum, and what follows is closed on evidence.</summary>
public sealed class CouncilTests(Emirate emirate, Chromium chromium)
{
    private const string Task = "Publish the guide for small cafés";
    private static readonly string[] Affairs = ["m-sac-1", "m-sac-2", "s-0005"], Executive = ["m-tec-1", "m-tec-2", "m-tec-3", "s-0005"];
    private readonly string later = TimeProvider.System.GetLocalNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_item_is_endorsed_approved_and_its_follow_up_closed_on_evidence()
    {
        await using var officer = await As(chromium, emirate, Personas.Officer);
        await using var secretary = await As(chromium, emirate, Personas.Secretary);
        await using var member = await As(chromium, emirate, Personas.Member);
        var walk = new CouncilWalk(officer, secretary);
        var id = await walk.File("cafés", "A guide for small cafés", "open");
        await walk.Study(id);

        var affairs = await walk.Call("affairs-1", "strategic-affairs-council");
        await walk.Sit(affairs, [id], Affairs);
        Assert.Equal(200, await member.Go($"/meetings/{affairs}"));
        await member.Page.Locator("main button[name=vote][value=for]").First.ClickAsync();
        Assert.Contains("You voted", await member.Words(), StringComparison.Ordinal);
        await walk.Hands(affairs, id, "m-sac-1", "m-sac-2");
        await CouncilWalk.Do(secretary, id, new() { ["resolution.outcome"] = "endorse", ["resolution.text"] = "أقرّه المجلس." });

        var executive = await walk.Call("executive-1", "executive-council");
        await walk.Sit(executive, [id], Executive);
        await walk.Hands(executive, id, Executive);
        await CouncilWalk.Do(secretary, id, Resolution());

        await FollowUp(officer, "/entity", new() { ["evidence.text"] = "The guide is published.", ["evidence.reference"] = "DET-2026-17" });
        await FollowUp(secretary, "/secretariat/follow-ups?show=evidence", new() { ["closure.outcome"] = "close" });
        var closed = secretary.Page.Locator("main").GetByText(Task);
        await secretary.Until("/secretariat/follow-ups?show=closed", async () => await closed.CountAsync() > 0, "the follow-up is closed");
        Assert.Equal(200, await member.Go($"/meetings/{executive}/pack"));
        Assert.Contains("مبادرة A guide for small cafés", await member.Words(), StringComparison.Ordinal);
        Assert.Equal(200, await member.Go($"/meetings/{executive}/minutes"));
        Assert.Contains("17/2026", await member.Words(), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Resolution() => new()
    {
        ["resolution.outcome"] = "approve", ["resolution.number"] = "17/2026", ["resolution.text"] = "اعتُمد كما أوصي به.",
        ["resolution.followUp.owner"] = "det", ["resolution.followUp.what"] = Task, ["resolution.followUp.due"] = later,
    };

    internal static async Task<Visitor> As(Chromium chromium, Emirate emirate, string uuid)
    {
        var visitor = await chromium.Visit(emirate.Url, "en", javaScript: true);
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

    private static async Task FollowUp(Visitor visitor, string from, Dictionary<string, string> answers)
    {
        var task = visitor.Page.Locator("main a[href*='/desk/cases/']").Filter(new() { HasText = Task }).First;
        await visitor.Until(from, async () => await task.CountAsync() > 0, $"{from} shows the follow-up");
        await CouncilWalk.Do(visitor, (await task.GetAttributeAsync("href"))!.Split('/')[^1], answers);
    }
}
