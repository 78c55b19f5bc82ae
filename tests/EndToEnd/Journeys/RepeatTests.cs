using System.Net;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A form that comes twice, out of order or too late does no harm.</summary>
public sealed class RepeatTests(Emirate emirate, Chromium chromium)
{
    [Fact]
    public async Task A_step_that_is_sent_twice_is_done_once_and_says_so()
    {
        await using var mother = await chromium.Visit(emirate.Url, "en");
        var born = await NewbornTests.Birth(emirate.Url);
        await mother.SignIn(Personas.Mother);
        var step = mother.Page.Locator($"main a[href*='/cases/{born}/steps/']").First;
        await mother.Until($"/cases/{born}?still=true", async () => await step.CountAsync() > 0, "the newborn's case asks for a name");
        var address = (await step.GetAttributeAsync("href"))!;
        await mother.Page.GotoAsync(address);
        while (!mother.Page.Url.EndsWith("/check", StringComparison.Ordinal)) await FormPages.SendOne(mother.Page, NewbornTests.Name);

        var early = await mother.Page.Context.NewPageAsync();
        var late = await mother.Page.Context.NewPageAsync();
        await early.GotoAsync($"{address}/check");
        await late.GotoAsync($"{address}/check");
        await FormPages.SendOne(mother.Page, NewbornTests.Name);
        await FormPages.SendOne(early, NewbornTests.Name);
        await FormPages.SendOne(late, NewbornTests.Name);

        Assert.Contains("already done", await early.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("already done", await late.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await late.GotoAsync(address);
        Assert.Contains("already done", await late.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_is_sent_twice_is_one_case()
    {
        await using var founder = await chromium.Visit(emirate.Url, "en");
        await founder.SignIn(Personas.Founder, "/apply/DET-03.1");
        var fields = await founder.Page.Locator("main form[method=post] input[name]").EvaluateAllAsync<string[][]>("inputs => inputs.map(input => [input.name, input.value])");

        var addresses = new HashSet<string>();
        for (var sent = 0; sent < 3; sent++)
        {
            var form = founder.Page.Context.APIRequest.CreateFormData();
            foreach (var field in fields) form.Set(field[0], field[1]);
            var answer = await founder.Page.Context.APIRequest.PostAsync("/en/apply/DET-03.1", new() { Form = form });
            Assert.Equal((int)HttpStatusCode.OK, answer.Status);
            addresses.Add(new Uri(answer.Url).AbsolutePath);
        }

        Assert.StartsWith("/en/cases/", Assert.Single(addresses), StringComparison.Ordinal);
    }
}
