using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A body's officer changes a service card; the Secretariat returns it once and then approves.</summary>
public sealed class ServiceCardTests(Emirate emirate, Chromium chromium)
{
    private const string Card = "/registers/services/DET-02";

    [Fact]
    public async Task A_card_changes_when_the_secretariat_approves_and_its_versions_stand_side_by_side()
    {
        await using var officer = await As(Personas.Officer);
        await using var analyst = await As(Personas.Analyst);
        var id = await Propose(officer, "", "Reserve a name for a trade", "The law says so.");

        await Review(analyst, id, "return", "Say it in fewer words.");
        Assert.Equal(200, await officer.Go("/services/DET-02"));
        Assert.DoesNotContain("Reserve a name for a trade", await officer.Words(), StringComparison.Ordinal);

        await Propose(officer, $"?case={id}", "Reserve a name", "In fewer words.");
        await Review(analyst, id, "agree", "");
        await officer.Until("/services/DET-02", async () => (await officer.Page.Locator("h1").InnerTextAsync()) == "Reserve a name", "the public page says the new name");

        await analyst.Go(Card);
        var said = await analyst.Words();
        Assert.Contains("Reserve a name", said, StringComparison.Ordinal);
        Assert.Contains(id, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_of_another_bodys_services_is_refused_row_by_row_with_its_reason()
    {
        await using var officer = await As(Personas.Officer);
        await officer.Go("/registers/services/import");
        await officer.Page.SetInputFilesAsync("input[name=sheet]", new FilePayload
        {
            Name = "services.csv", MimeType = "text/csv", Buffer = "code,name_en,type\nDET-01,A name,Z\nRTA-01,Another name,T\nDET-03,,P\n"u8.ToArray(),
        });
        await officer.Page.Locator("main form[enctype] button").ClickAsync();
        var said = await officer.Words();
        Assert.Contains("Refused rows: 3", said, StringComparison.Ordinal);
        Assert.Contains("one of: ", said, StringComparison.Ordinal);
        Assert.Contains("must not be empty", said, StringComparison.Ordinal);
    }

    [Theory, InlineData("ttl", "text/turtle", "cpsv:PublicService"), InlineData("jsonld", "application/ld+json", "@graph"), InlineData("rdf", "application/rdf+xml", "rdf:Description")]
    public async Task Programs_read_the_register_without_signing_in(string ending, string type, string word)
    {
        using var client = new HttpClient { BaseAddress = emirate.Url };
        using var answer = await client.GetAsync(new Uri($"/api/services.{ending}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(word, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<Visitor> As(string uuid)
    {
        var visitor = await chromium.Visit(emirate.Url, "en");
        await visitor.SignIn(uuid);
        return visitor;
    }

    private static async Task<string> Propose(Visitor officer, string query, string name, string reason)
    {
        Assert.Equal(200, await officer.Go($"{Card}/change{query}"));
        await officer.Page.Locator("[name=name_en]").FillAsync(name);
        await officer.Page.Locator("[name=reason]").FillAsync(reason);
        await officer.Page.Locator("main form[action*='/change'] button").ClickAsync();
        Assert.Contains("done=", officer.Page.Url, StringComparison.Ordinal);
        return officer.Page.Url.Split("done=")[1].Split('#')[0];
    }

    private static async Task Review(Visitor analyst, string id, string outcome, string note)
    {
        var step = analyst.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First;
        await analyst.Until("/desk", async () => await step.CountAsync() > 0, "the proposal is on the reviewer's desk");
        await step.ClickAsync();
        Assert.Contains("Reserve a name", await analyst.Words(), StringComparison.Ordinal);
        await analyst.Page.Locator($"input[name='agreement.outcome'][value={outcome}]").CheckAsync();
        await analyst.Page.Locator("textarea[name='agreement.note']").FillAsync(note);
        await analyst.Page.Locator("main form:not([action*='handler']) button").First.ClickAsync();
    }
}
