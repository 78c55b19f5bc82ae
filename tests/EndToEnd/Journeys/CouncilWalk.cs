using System.Globalization;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>An entity's officer and the council's secretary, who take a موضوع through the Secretariat and the councils at their pages.</summary>
internal sealed class CouncilWalk(Visitor officer, Visitor secretary)
{
    private static readonly string Today = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Files an initiative under a key of one's own, so that the same key gives the same number in every record.</summary>
    public async Task<string> File(string key, string title, string confidentiality)
    {
        var id = await Begin(officer, "/entity?handler=file", new() { ["key"] = key, ["kind"] = "initiative" });
        await Do(officer, id, new()
        {
            ["item.title.ar"] = $"مبادرة {title}", ["item.title.en"] = title, ["item.request"] = "approve", ["item.sector"] = "economic", ["item.confidentiality"] = confidentiality,
            ["item.what.ar"] = "صفحة واحدة تبيّن ما يحتاج إليه.", ["item.what.en"] = "One page that says what is needed.", ["item.why.ar"] = "تضاعفت الطلبات.", ["item.why.en"] = "Applications have doubled.",
            ["item.cost"] = "0", ["item.risks.ar"] = "لا مخاطر تُذكر.", ["item.options.ar"] = "عدم التدخل، أو دليل ورقي.",
            ["item.details.effect"] = "خفض الطلبات المعادة إلى النصف.", ["item.details.timeline"] = "ستة أشهر من الاعتماد.",
        });
        return id;
    }

    /// <summary>From the check of completeness to the first council.</summary>
    public async Task Study(string id)
    {
        await Do(secretary, id, new() { ["completeness.outcome"] = "complete" });
        await Do(secretary, id, new() { ["remark.outcome"] = "none" });
        await Do(secretary, id, new() { ["recommendation.outcome"] = "approve", ["recommendation.text"] = "The cost is low and the benefit wide." });
    }

    /// <summary>Calls a meeting under a key of one's own.</summary>
    public async Task<string> Call(string key, string council)
    {
        var id = await Begin(secretary, "/meetings?handler=begin", new() { ["key"] = key, ["mode"] = "meeting" });
        await Do(secretary, id, new() { ["meeting.council"] = council, ["meeting.date"] = Today, ["meeting.time"] = "10:00", ["meeting.place.ar"] = "دبي", ["meeting.place.en"] = "Dubai" });
        return id;
    }

    /// <summary>Puts matters on the agenda, locks the pack and opens the meeting.</summary>
    public async Task Sit(string meeting, IEnumerable<string> items, IEnumerable<string> present)
    {
        foreach (var item in items)
        {
            var tabled = secretary.Page.Locator($"main article a[href$='/secretariat/items/{item}']");
            var table = secretary.Page.Locator($"main form[action*='handler=table']:has(input[value='{item}']) button");
            await secretary.Until($"/meetings/{meeting}", async () => await table.CountAsync() > 0, "the matter can be put on the agenda");
            await table.ClickAsync();
            await tabled.Or(secretary.Page.Locator("main .gov-alert")).First.WaitForAsync();
            Assert.True(await tabled.CountAsync() is 1, await secretary.Words());
        }
        await Press("lock");
        foreach (var person in present) await secretary.Page.Locator($"main input[name=present][value='{person}']").CheckAsync();
        await Press("open");
    }

    public async Task Press(string act)
    {
        await secretary.Page.Locator($"main form[action*='handler={act}'] button").First.ClickAsync();
        Assert.False(await secretary.Page.Locator("main .gov-alert").CountAsync() > 0, await secretary.Words());
    }

    /// <summary>The secretary records a show of hands.</summary>
    public async Task Hands(string meeting, string item, params string[] members)
    {
        foreach (var member in members)
        {
            await secretary.Go($"/meetings/{meeting}");
            var agenda = secretary.Page.Locator($"main article:has(a[href$='/secretariat/items/{item}'])");
            await agenda.Locator("details summary").Last.ClickAsync();
            await agenda.Locator("select[name=member]").SelectOptionAsync(member);
            await agenda.Locator("form:has(select[name=member]) button[value=for]").ClickAsync();
            await secretary.Page.WaitForURLAsync($"**/meetings/{meeting}");
        }
    }

    public static async Task Do(Visitor visitor, string id, Dictionary<string, string> answers)
    {
        var step = visitor.Page.Locator("main a[href*='/steps/']").First;
        await visitor.Until($"/desk/cases/{id}", async () => await step.CountAsync() > 0, $"{id} has a step for this person");
        await step.ClickAsync();
        await FormPages.SendOne(visitor.Page, answers);
        Assert.False(await visitor.Page.Locator("main .gov-error, main .gov-alert.is-bad").CountAsync() > 0, await visitor.Words());
    }

    private static async Task<string> Begin(Visitor visitor, string path, Dictionary<string, string> said)
    {
        await visitor.Go(path.Split('?')[0]);
        foreach (var (name, value) in said.Where(one => one.Key is "key"))
            await visitor.Page.Locator($"main form[action*='{path.Split('?')[1]}'] input[name={name}]").EvaluateAsync("(field, value) => field.value = value", value);
        if (said.TryGetValue("kind", out var kind)) await visitor.Page.Locator("main select[name=kind]").SelectOptionAsync(kind);
        var press = said.TryGetValue("mode", out var mode) ? $"button[name=mode][value={mode}]" : $"form[action*='{path.Split('?')[1]}'] button";
        await visitor.Page.Locator($"main {press}").First.ClickAsync();
        return visitor.Page.Url.Split("/desk/cases/")[1].Split('/')[0];
    }
}
