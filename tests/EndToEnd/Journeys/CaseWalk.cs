using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A customer who does whatever their case asks of them, one page at a time.</summary>
internal sealed class CaseWalk(Visitor visitor, string id, IReadOnlyDictionary<string, string> answers)
{
    private const int Patience = 90;
    private readonly IPage page = visitor.Page;

    public string Path => $"/cases/{id}";

    /// <summary>Waits until the case asks, then answers to the end of the step.</summary>
    public async Task DoNextStep()
    {
        await NextStep();
        await Answer();
    }

    /// <summary>Waits until the case asks; gives the address of the step.</summary>
    public async Task<string> NextStep()
    {
        await visitor.Until(Still, async () => await Step.CountAsync() > 0, "the case asks its customer", Patience);
        return (await Step.GetAttributeAsync("href"))!;
    }

    /// <summary>Answers whatever the case asks until it shows a document; gives the address at which anyone verifies it.</summary>
    public async Task<string> UntilDocument()
    {
        var document = page.Locator("main :not(.portal-receipt) > a[href*='/documents/']").First;    // a receipt is no certificate
        await Until(async () => await document.CountAsync() > 0, "the case issues its document");
        await document.ClickAsync();
        return new Uri((await page.Locator("article a[href*='/v/']").First.GetAttributeAsync("href"))!).AbsolutePath;
    }

    public Task UntilEnd() =>
        Until(async () => (await visitor.Words()).Contains(visitor.Say("اكتملت", "Completed"), StringComparison.Ordinal), "the case is completed");

    private string Still => $"{Path}?still=true";
    private ILocator Step => page.Locator($"main a[href*='/cases/{id}/steps/']").First;

    private Task Until(Func<Task<bool>> holds, string what) => visitor.Until(
        Still,
        async () =>
        {
            if (await Step.CountAsync() > 0) await Answer();
            return await holds();
        },
        what, Patience);

    private async Task Answer()
    {
        await Step.ClickAsync();
        await FormPages.Send(page, answers);
        Assert.Contains(Path, page.Url, StringComparison.Ordinal);
    }
}
