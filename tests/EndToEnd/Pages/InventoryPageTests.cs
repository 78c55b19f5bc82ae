namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>The pages of another government's inventory, on a record that holds nothing else.</summary>
public sealed class InventoryPageTests(Emirate emirate, Chromium chromium)
{
    private const string Home = "/board/inventory/canada-service-inventory";

    [Fact]
    public async Task Pages_of_an_inventory_open_from_its_totals_down_to_one_row()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("SIJIL_DATA") ?? "", "canada-service-inventory");
        Assert.SkipWhen(!Directory.Exists(folder), "SIJIL_DATA names no folder with canada-service-inventory.");
        using var scratch = new Scratch();
        var data = Path.Combine(scratch.Folder, "data");
        Assert.Equal(0, (await RunningSijil.Tool("import", "canada-service-inventory", folder, "--data", data)).Code);
        await using var running = await RunningSijil.Up(data, "--empty");

        await using var visitor = await chromium.Visit(running.Url, "en");
        await visitor.Go("/board");
        Assert.Equal(1, await visitor.Page.Locator($"main a[href$='{Home}']").CountAsync());
        await visitor.Go(Home);
        Assert.Contains("408,334,835", await visitor.Words(), StringComparison.Ordinal);
        var organisation = await First(visitor, "organisation=");
        await visitor.Go(organisation);
        var row = await First(visitor, "/row/services/");
        foreach (var language in (string[])["ar", "en"])
            (await new PageCheck(emirate, chromium, language).Look(null, (Sight[])[Home, organisation, row, $"{Home}/rows?indicator=maf2_score&side=outside", $"{Home}/rows?check=qa_no_ss_volume",
                $"{Home}/changes?table=services", $"{Home}/changes?kind=misread"], running.Url)).IsClean();
    }

    private static async Task<string> First(Visitor visitor, string part) =>
        Visitor.WithoutLanguage((await visitor.Page.Locator($"main table a[href*='{part}']:not([href*='rows'])").First.GetAttributeAsync("href"))!);
}
