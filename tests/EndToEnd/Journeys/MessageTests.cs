namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>What government tells a customer reaches them by real e-mail, as they wish it, and they see that it did.</summary>
public sealed class MessageTests(Emirate emirate, Chromium chromium)
{
    [Fact]
    public async Task A_notice_arrives_by_mail_in_the_language_that_was_chosen_and_the_inbox_says_so()
    {
        await using var mother = await chromium.Visit(emirate.Url, "ar");
        await mother.SignIn(Personas.Mother);
        await mother.Go("/inbox/preferences");
        await mother.Page.Locator("input[name=channel][value=email]").CheckAsync();
        await mother.Page.Locator("input[name=language][value=en]").CheckAsync();
        await mother.Page.Locator("select[name=quietFrom]").SelectOptionAsync("0");
        await mother.Page.Locator("select[name=quietUntil]").SelectOptionAsync("0");
        await mother.Page.Locator("input[name=email]").FillAsync("maitha@example.test");
        await mother.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        Assert.Contains("حُفظ اختيارك", await mother.Words(), StringComparison.Ordinal);

        await NewbornTests.Birth(emirate.Url);

        using var reader = new HttpClient { BaseAddress = emirate.Url };
        await Deadline.Until(async () => (await reader.GetStringAsync(new Uri("/sandbox/mail", UriKind.Relative), Deadline.Cancel)) is var box
            && box.Contains("maitha@example.test", StringComparison.Ordinal) && box.Contains("lang=\"en\" dir=\"ltr\"><h2>", StringComparison.Ordinal), "the letter is in the practice mailbox", 60);
        await mother.Until("/inbox", async () => (await mother.Words()).Contains("أُرسلت: البريد الإلكتروني", StringComparison.Ordinal), "the inbox says that it was sent");
    }
}
