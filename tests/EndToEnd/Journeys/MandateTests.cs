namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>Acting for another on the running host: offered, accepted, used, seen by both, taken back in the middle of a form.</summary>
public sealed class MandateTests(Emirate emirate, Chromium chromium)
{
    private const string Service = "DET-03.1";
    private const string MothersNumber = "784-0000-0000001-1";
    private static readonly string Parent = Personas.Customer(8);

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_daughter_acts_for_her_parent_and_every_page_says_so(string language)
    {
        await using var parent = await chromium.Visit(emirate.Url, language);
        await using var daughter = await chromium.Visit(emirate.Url, language);
        await Given(parent, daughter);

        foreach (var page in (string[])["/cases", "/services", "/inbox", "/documents", "/reads", "/nowhere"])
        {
            await daughter.Go(page);
            Assert.Contains(daughter.Say("أنت تعمل الآن بالنيابة عن عائشة", "You are acting for Aisha"), await Banner(daughter), StringComparison.Ordinal);
        }
        await daughter.Go($"/apply/{Service}");
        var id = await BusinessTests.Start(daughter, Service);
        await Stop(daughter);
        Assert.Equal(404, await daughter.Go($"/cases/{id}"));

        Assert.Equal(200, await parent.Go($"/cases/{id}"));
        await parent.Go("/reads");
        Assert.Contains(parent.Say("بدأ العمل بالنيابة عنك", "Began to act for you"), await parent.Words(), StringComparison.Ordinal);
        await using var stranger = await chromium.Visit(emirate.Url, language);
        await stranger.SignIn(Personas.Founder);
        Assert.Equal(404, await stranger.Go($"/cases/{id}"));
        await Revoked(parent);
        Assert.Equal("", string.Join("\n", daughter.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal))));
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_mandate_revoked_in_mid_form_is_said_and_nothing_typed_is_lost(string language)
    {
        await using var parent = await chromium.Visit(emirate.Url, language);
        await using var daughter = await chromium.Visit(emirate.Url, language);
        await Given(parent, daughter);
        await daughter.Go($"/apply/{Service}");
        var id = await BusinessTests.Start(daughter, Service);
        await Open(daughter, id);
        await FormPages.Fill(daughter.Page, new Dictionary<string, string> { ["business.activity"] = "restaurant-cafe" });

        await Revoked(parent);
        await daughter.Page.Locator("main form[method=post] .gov-actions button[type=submit]").First.ClickAsync();
        Assert.EndsWith("/mandates/ended", new Uri(daughter.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(daughter.Say("انتهى تفويضك", "Your mandate has ended"), await daughter.Words(), StringComparison.Ordinal);
        Assert.Contains(daughter.Say("مطعم", "café"), await daughter.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", await Banner(daughter));

        await daughter.Page.Locator("main form button").First.ClickAsync();
        var own = new Uri(daughter.Page.Url).AbsolutePath.Split('/')[3];
        Assert.NotEqual(id, own);
        var again = daughter.Here + new Uri(daughter.Page.Url).Query + "&still=true";
        var step = daughter.Page.Locator($"main a[href*='/cases/{own}/steps/']").First;
        await daughter.Until(again, async () => await step.CountAsync() > 0, "the own case asks");
        await step.ClickAsync();
        Assert.Equal("restaurant-cafe", await Chosen(daughter));
        Assert.Equal(404, await daughter.Go($"/cases/{id}"));
        Assert.Equal(200, await parent.Go($"/cases/{id}"));
    }

    [Fact]
    public async Task A_child_and_a_company_with_its_units_follow_from_the_registers_without_being_asked()
    {
        await using var father = await chromium.Visit(emirate.Url, "ar");
        await father.SignIn(Personas.Founder);
        await father.Until("/mandates", async () => await father.Words() is var words && words.Contains("ليان كريم محمود", StringComparison.Ordinal) && words.Contains("روافد الخليج", StringComparison.Ordinal), "the registers answer");
        Assert.Contains("ولي، بحسب السجل السكاني", await father.Words(), StringComparison.Ordinal);
        await father.Page.ClickAsync("main a[href*='party=c-0004']");
        Assert.Contains("255", await father.Words(), StringComparison.Ordinal);
        await father.Page.Locator("button[name=party][value='c-0004.100']").ClickAsync();
        Assert.Contains("قطاع الأسواق", await Banner(father), StringComparison.Ordinal);
        await Stop(father);

        await using var stranger = await chromium.Visit(emirate.Url, "ar");
        await stranger.SignIn(Personas.Mother);
        foreach (var party in (string[])["p-0108", "c-0004", "c-0004.100", "nobody"])
        {
            Assert.Equal(404, await stranger.Go($"/mandates/of?party={party}"));
            Assert.Equal(404, await stranger.Go($"/mandates/offer?party={party}"));
        }
    }

    [Fact]
    public async Task A_number_that_nobody_has_is_answered_like_one_that_somebody_has()
    {
        await using var parent = await chromium.Visit(emirate.Url, "en");
        await parent.SignIn(Parent);
        await Offer(parent, "784-0000-0000999-1");
        var unknown = await parent.Page.Locator("main .gov-alert").InnerTextAsync();
        await Offer(parent, MothersNumber);
        Assert.Equal(unknown, await parent.Page.Locator("main .gov-alert").InnerTextAsync());
        await Offer(parent, "123");
        Assert.Contains("15 digits", await parent.Words(), StringComparison.Ordinal);
        Assert.Equal("123", await parent.Page.InputValueAsync("[name=number]"));
        await Revoked(parent);
    }

    /// <summary>The parent offers, the daughter accepts and begins to act.</summary>
    private static async Task Given(Visitor parent, Visitor daughter)
    {
        await parent.SignIn(Parent);
        await Offer(parent, MothersNumber);
        await daughter.SignIn(Personas.Mother);
        await daughter.Go("/mandates");
        await daughter.Page.Locator("main form[action*='handler=Accept'] button").First.ClickAsync();
        Assert.Contains("done=accepted", daughter.Page.Url, StringComparison.Ordinal);
        await daughter.Page.Locator("button[name=party][value='p-0008']").First.ClickAsync();
    }

    private static async Task Offer(Visitor giver, string number)
    {
        await giver.Go("/mandates/offer");
        await giver.Page.FillAsync("[name=number]", number);
        await giver.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
    }

    /// <summary>Takes everything back.</summary>
    private static async Task Revoked(Visitor giver)
    {
        await giver.Go("/mandates");
        var revoke = giver.Page.Locator("main form[action*='handler=Revoke'] button");
        for (var left = await revoke.CountAsync(); left > 0; left = await revoke.CountAsync()) await revoke.First.ClickAsync();
    }

    private static async Task<string> Banner(Visitor visitor) =>
        string.Join(' ', (await visitor.Page.Locator(".portal-acting").AllInnerTextsAsync()).SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static async Task Stop(Visitor visitor)
    {
        await visitor.Page.Locator(".portal-acting button").ClickAsync();
        Assert.Equal("", await Banner(visitor));
    }

    private static async Task Open(Visitor visitor, string id)
    {
        var step = visitor.Page.Locator($"main a[href*='/cases/{id}/steps/']").First;
        await visitor.Until($"/cases/{id}?still=true", async () => await step.CountAsync() > 0, "the case asks");
        await step.ClickAsync();
    }

    private static async Task<string?> Chosen(Visitor visitor)
    {
        var field = visitor.Page.Locator("main form [name='business.activity']");
        return await field.First.EvaluateAsync<string>("field => field.type") is "radio"
            ? await visitor.Page.Locator("main form [name='business.activity']:checked").GetAttributeAsync("value") : await field.InputValueAsync();
    }
}
