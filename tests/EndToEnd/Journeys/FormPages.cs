using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>The pages of a form, filled in by field name and sent to the last one.</summary>
internal static class FormPages
{
    private const int MostPages = 12;

    /// <summary>From the first page of a step to its end; pays by card where it is a payment.</summary>
    public static async Task Send(IPage page, IReadOnlyDictionary<string, string> answers)
    {
        for (var sent = 0; page.Url.Contains("/steps/", StringComparison.Ordinal); sent++)
        {
            Assert.True(sent < MostPages, $"The form does not end: {page.Url}\n{await page.Locator("main").InnerTextAsync()}");
            await SendOne(page, answers);
        }
    }

    public static async Task SendOne(IPage page, IReadOnlyDictionary<string, string> answers)
    {
        await Fill(page, answers);
        var pay = page.Locator("main button[name=method][value=card]");
        await (await pay.CountAsync() > 0 ? pay : page.Locator("main form[method=post] .gov-actions button[type=submit]").First).ClickAsync();
    }

    public static async Task Fill(IPage page, IReadOnlyDictionary<string, string> answers)
    {
        foreach (var (name, value) in answers)
        {
            var field = page.Locator($"main form [name='{name}']");
            if (await field.CountAsync() is 0) continue;
            var kind = await field.First.EvaluateAsync<string>("field => field.type");
            if (kind is "radio") await page.Locator($"main form [name='{name}'][value='{value}']").CheckAsync();
            else if (kind is "checkbox" or "hidden") await page.Locator($"main form [name='{name}'][type=checkbox]").SetCheckedAsync(value is "true");
            else if (kind is "select-one") await field.SelectOptionAsync(value);
            else await field.FillAsync(value);
        }
    }
}
