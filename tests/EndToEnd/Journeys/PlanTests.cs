using System.Globalization;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>The plan's annual report on a record of its own: frozen, added to, stopped and started again.</summary>
public sealed class PlanTests(Chromium chromium)
{
    private static readonly int Year = TimeProvider.System.GetLocalNow().Year;

    [Fact]
    public async Task A_frozen_report_comes_out_byte_for_byte_after_more_was_recorded_and_after_a_restart()
    {
        using var scratch = new Scratch();
        (byte[] Ar, byte[] En) frozen;
        await using (var sijil = await RunningSijil.Up(scratch.Folder))
        {
            await using var secretary = await SignedIn(sijil.Url);
            await secretary.Go("/plan/reports");
            await secretary.Page.Locator($"main form:has(input[value='{Year}']) button").ClickAsync();
            frozen = await Document(secretary, "");
            Assert.Contains("Strategic Affairs Council", System.Text.Encoding.UTF8.GetString(frozen.En), StringComparison.Ordinal);

            await ReportAValue(secretary);
            var draft = System.Text.Encoding.UTF8.GetString((await Document(secretary, $"?date={Today}")).En);
            Assert.Contains("987,654", draft, StringComparison.Ordinal);
            Assert.Equal(frozen, await Document(secretary, ""), Same);
        }
        await using (var sijil = await RunningSijil.Up(scratch.Folder))
        {
            await using var secretary = await SignedIn(sijil.Url);
            Assert.Equal(frozen, await Document(secretary, ""), Same);
        }
    }

    private static string Today => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(4)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<Visitor> SignedIn(Uri url)
    {
        var secretary = await chromium.Visit(url, "en");
        await secretary.SignIn(Personas.Secretary);
        return secretary;
    }

    private async Task ReportAValue(Visitor secretary)
    {
        await secretary.Go("/registers/kpi-readings");
        await secretary.Page.Locator("main form[action*='handler=begin'] button").ClickAsync();
        var id = new Uri(secretary.Page.Url).AbsolutePath.Split('/')[4];
        await FormPages.SendOne(secretary.Page, new Dictionary<string, string>
        {
            ["entry.title.ar"] = "قيمة للتجربة", ["entry.title.en"] = "A value", ["entry.kpi"] = "trade-cities", ["entry.year"] = $"{Year}", ["entry.value"] = "987654", ["entry.evidence"] = "A report",
        });
        await using var analyst = await chromium.Visit(new Uri(new Uri(secretary.Page.Url).GetLeftPart(UriPartial.Authority)), "en");
        await analyst.SignIn(Personas.Analyst);
        await analyst.Go($"/desk/cases/{id}");
        await analyst.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First.ClickAsync();
        await FormPages.SendOne(analyst.Page, new Dictionary<string, string> { ["agreement.outcome"] = "agree" });
        await secretary.Until("/plan/items/trade-cities", async () => (await secretary.Words()).Contains("987,654", StringComparison.Ordinal), "the plan shows the value that was reported");
    }

    private static async Task<(byte[] Ar, byte[] En)> Document(Visitor reader, string query)
    {
        async Task<byte[]> In(string language) => await (await reader.Page.APIRequest.GetAsync(new Uri(new Uri(reader.Page.Url), $"/{language}/plan/reports/{Year}{query}").ToString())).BodyAsync();
        return (await In("ar"), await In("en"));
    }

    private static bool Same((byte[] Ar, byte[] En) one, (byte[] Ar, byte[] En) other) => one.Ar.AsSpan().SequenceEqual(other.Ar) && one.En.AsSpan().SequenceEqual(other.En) && one.Ar.Length > 5_000;
}
