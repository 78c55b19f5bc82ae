using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Sijil.EndToEnd.Tests.Pages;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A body's system goes down in the middle of a case, and comes back.</summary>
public sealed class DownTests(Chromium chromium)
{
    private const string Officer = "00000000-0000-4000-9000-000000000122";    // of the Health Authority

    [Fact]
    public async Task A_step_whose_system_is_down_waits_with_its_owner_and_goes_on_once_when_it_is_back()
    {
        using var scratch = new Scratch();
        await using var running = await RunningSijil.Up(scratch.Folder);
        await Switch(running, "down");
        var born = await NewbornTests.Birth(running.Url);
        await using var mother = await chromium.Visit(running.Url, "ar");
        await mother.SignIn(Personas.Mother, $"/cases/{born}");
        var walk = new CaseWalk(mother, born, NewbornTests.Name);
        await walk.DoNextStep();
        foreach (var other in (string[])[await NewbornTests.Birth(running.Url), await NewbornTests.Birth(running.Url)])
        {
            await mother.Go($"/cases/{other}");
            await new CaseWalk(mother, other, NewbornTests.Name).DoNextStep();
        }

        await using var officer = await chromium.Visit(running.Url, "ar", javaScript: true);
        await officer.SignIn(Officer, "/desk");
        var stuck = officer.Page.Locator($"main .gov-alert a[href*='/desk/cases/{born}']");
        await officer.Until("/desk", async () => await stuck.CountAsync() > 0, "the stuck case stands on its owner's desk");
        await mother.Go($"/cases/{born}?still=true");
        Assert.Contains("هيئة الصحة", await mother.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await mother.Page.Locator("main a[href*='/documents/']").CountAsync());

        await officer.Until("/desk/incidents", async () => (await officer.Words()).Contains("في هذه القائمة 3 حالات", StringComparison.Ordinal), "all three are stuck");
        await officer.Page.Locator("section[aria-labelledby=retry-all] textarea").FillAsync("أفاد النظام بأنه عاد");
        await officer.Page.Locator("section[aria-labelledby=retry-all] button").ClickAsync();
        Assert.Contains("أُعيدت محاولة 3 حالات", await officer.Words(), StringComparison.Ordinal);
        Assert.Empty(await Axe.Violations(officer.Page));

        await Switch(running, "normal");
        await officer.Until("/desk", async () => await stuck.CountAsync() > 0, "what was tried in vain is stuck still");
        await stuck.First.ClickAsync();
        await officer.Page.Locator("main a[href*='/desk/incidents/']").First.ClickAsync();
        Assert.Equal(1, await officer.Page.Locator(".portal-diagram svg").CountAsync());    // where in its model the case stands
        Assert.Empty(await Axe.Violations(officer.Page));
        await officer.Page.Locator("main form[action*='act=retry'] button").First.ClickAsync();
        Assert.Contains(born, await officer.Words(), StringComparison.Ordinal);
        await mother.Go($"/cases/{born}");
        await walk.UntilDocument();
        await walk.UntilEnd();
        await officer.Go("/desk");
        Assert.Equal(0, await stuck.CountAsync());
        Assert.Equal(1, Registered(running.Data, born));
    }

    private static async Task Switch(RunningSijil running, string mood)
    {
        using var hands = new HttpClient { BaseAddress = running.Url };
        using var answer = await hands.PostAsJsonAsync(new Uri("/sandbox/dha-vital/switch", UriKind.Relative), new { mood }, Deadline.Cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How often the body's system issued the certificate for the case.</summary>
    private static long Registered(string data, string id)
    {
        using var books = new SqliteConnection($"Data Source={Path.Combine(data, "sandbox.db")};Mode=ReadOnly");
        books.Open();
        using var query = books.CreateCommand();
        query.CommandText = "select count(*) from answered where status = 200 and operation = 'dha.issue-birth-certificate' and instr(id, $id) > 0";
        query.Parameters.AddWithValue("$id", id);
        return (long)query.ExecuteScalar()!;
    }
}
