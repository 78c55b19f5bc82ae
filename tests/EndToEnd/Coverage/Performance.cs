using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;
using Sijil.EndToEnd.Tests.Journeys;
using Sijil.Facts.Registers;
using Sijil.Steer.Coverage;

namespace Sijil.EndToEnd.Tests.Coverage;

/// <summary>Performs the acts of models/coverage.json line by line, in Arabic and without scripts, each person at a browser of their own.</summary>
/// <remarks>as PERSON · birth · open PATH · follow LINK · fill NAME VALUE · press BUTTON · until PATH SELECTOR · see SELECTOR · keep: the case of the page is {case}, as that of a birth is.</remarks>
public sealed class Performance(Emirate emirate, Chromium chromium) : IAsyncDisposable
{
    public const string Proposal = "propose:";
    private readonly Dictionary<string, Visitor> visitors = [];
    private readonly Dictionary<string, string> known = new() { ["{case}"] = "", ["{today}"] = Day(0), ["{later}"] = Day(30) };

    public static string Uuid(string person) =>
        (string)typeof(Personas).GetProperty($"{char.ToUpperInvariant(person[0])}{person[1..]}", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    internal async Task Do(CoverageAct act)
    {
        var now = await As("everyone");
        foreach (var line in act.Does)
        {
            var (verb, rest) = Split(known.Aggregate(line, (told, word) => told.Replace(word.Key, word.Value, StringComparison.Ordinal)));
            if (verb is "as") now = await As(rest);
            else if (verb is "birth") known["{case}"] = await NewbornTests.Birth(emirate.Url);
            else if (verb is "keep") known["{case}"] = new Uri(now.Page.Url).AbsolutePath.Split('/')[4];
            else await Do(now, verb, rest, line);
        }
    }

    /// <summary>Proposes an entry of a register with something valid in every field, has it agreed to, and finds it in the list.</summary>
    public async Task Propose(string register)
    {
        var card = JsonSerializer.Deserialize<RegisterCard>(await File.ReadAllBytesAsync(Path.Combine(Models.Folder, "registers", $"{register}.json"), Deadline.Cancel), JsonSerializerOptions.Web)!;
        var title = $"قيد للتجربة {Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        var proposer = await As(card.Proposes.Contains("analyst") ? "analyst" : card.Proposes.Contains("secretary") ? "secretary" : "officer");
        Assert.Equal(200, await proposer.Go($"/registers/{register}"));
        await proposer.Page.Locator("main form[action*='handler=begin'] button").ClickAsync();
        var id = new Uri(proposer.Page.Url).AbsolutePath.Split('/')[4];
        await FillWhatever(proposer.Page, title);
        await proposer.Page.Locator("main form[method=post] .gov-actions button[type=submit]").First.ClickAsync();
        Assert.DoesNotContain("/steps/", proposer.Page.Url, StringComparison.Ordinal);
        if (card.Agrees.Length > 0) await Agree(await As(card.Agrees), id);
        await proposer.Until($"/registers/{register}?q={Uri.EscapeDataString(title)}", async () => await proposer.Page.Locator($"main a[href*='/registers/{register}/']").Filter(new() { HasText = title }).CountAsync() > 0, $"{register} shows the entry");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values) await visitor.DisposeAsync();
    }

    private static async Task Agree(Visitor reviewer, string id)
    {
        await reviewer.Go($"/desk/cases/{id}");
        await reviewer.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First.ClickAsync();
        await FormPages.SendOne(reviewer.Page, new Dictionary<string, string> { ["agreement.outcome"] = "agree" });
        Assert.DoesNotContain("/steps/", reviewer.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>What is folded away, such as handing the step over, is another act.</summary>
    private static async Task FillWhatever(IPage page, string title)
    {
        foreach (var select in await page.Locator("main form[method=post] select:visible").AllAsync())
            await select.SelectOptionAsync(new SelectOptionValue { Index = await select.Locator("option").CountAsync() - 1 });
        foreach (var name in await page.Locator("main form[method=post] input[type=radio]").EvaluateAllAsync<string[]>("radios => [...new Set(radios.map(radio => radio.name))]"))
            await page.Locator($"main input[type=radio][name='{name}']").First.CheckAsync();
        foreach (var field in await page.Locator("main form[method=post] input:not([type=radio]):not([type=hidden]):not([type=checkbox]):visible, main form[method=post] textarea:visible").AllAsync())
        {
            var name = await field.GetAttributeAsync("name") ?? "";
            var kind = await field.EvaluateAsync<string>("field => field.type === 'text' ? field.inputMode || 'text' : field.type");
            await field.FillAsync(name is "entry.title.ar" or "entry.title.en" ? title : kind is "date" ? "2027-01-31" : kind is "number" or "decimal" or "numeric" ? "12" : "نص للتجربة");
        }
    }

    private static async Task Do(Visitor now, string verb, string rest, string line)
    {
        switch (verb)
        {
            case "open": Assert.True(await now.Go(rest) is 200, line); break;
            case "follow": await now.Page.Locator($"main {rest}").First.ClickAsync(); break;
            case "press": await now.Page.Locator($"main {rest}").First.ClickAsync(); break;
            case "see": Assert.True(await now.Page.Locator(rest).CountAsync() > 0, $"{line}: {now.Page.Url}"); break;
            case "fill" when Split(rest) is var (name, value): await FormPages.Fill(now.Page, new Dictionary<string, string> { [name] = value }); break;
            case "until" when Split(rest) is var (path, what): await now.Until(path, async () => await now.Page.Locator(what).CountAsync() > 0, line); break;
            default: Assert.Fail($"No such verb: {line}"); break;
        }
    }

    private async Task<Visitor> As(string person)
    {
        if (visitors.TryGetValue(person, out var known)) return known;
        var visitor = visitors[person] = await chromium.Visit(emirate.Url, "ar");
        if (person is not "everyone") await visitor.SignIn(Uuid(person));
        return visitor;
    }

    private static string Day(int from) => TimeProvider.System.GetLocalNow().AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Word, string After) Split(string line) => line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? (line[..at], line[(at + 1)..]) : (line, "");
}
