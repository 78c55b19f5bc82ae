namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A list that is longer than a page.</summary>
public sealed class ListTests(Emirate emirate, Chromium chromium)
{
    [Theory]
    [InlineData("/services", "main li a[href*='/services/']")]
    [InlineData("/registers/plan", "main table a[href*='/registers/plan/']")]
    public async Task The_next_page_shows_what_the_first_did_not(string list, string rows)
    {
        await using var reader = await chromium.Visit(emirate.Url, "en");
        await reader.Go(list);
        var first = await Shown(reader, rows);
        await reader.Page.Locator("main a[rel=next]").ClickAsync();
        var second = await Shown(reader, rows);

        Assert.NotEmpty(second);
        Assert.Empty(second.Intersect(first));
    }

    private static async Task<string[]> Shown(Visitor reader, string rows) =>
        await reader.Page.Locator(rows).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
}
