using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sijil.Serve.Documents;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A document is carried away as a file, says what its page says, proves itself, and is taken back.</summary>
public sealed partial class PaperTests(Emirate emirate, Chromium chromium)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_document_is_downloaded_verified_without_us_and_revoked(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        var born = await NewbornTests.Birth(emirate.Url);
        await mother.SignIn(Personas.Mother, $"/cases/{born}");
        var address = await new CaseWalk(mother, born, NewbornTests.Name).UntilDocument();
        var (document, page) = (mother.Here, await mother.Page.Locator("article.portal-certificate").InnerTextAsync());

        var paper = await Download(mother, document);

        await Says(paper, page);
        var keys = JsonSerializer.Deserialize<PaperKeys>(await Keys(), JsonSerializerOptions.Web)!;
        Assert.True(PaperProof.Check(paper, keys)!.Stands);
        await Revoke(language, document.Split('/')[^1]);
        await using var stranger = await chromium.Visit(emirate.Url, language);
        await stranger.Go(address);
        Assert.Contains(stranger.Say("وثيقة أُلغيت", "A document that was revoked"), await stranger.Words(), StringComparison.Ordinal);
        Assert.Equal(404, (await mother.Page.Context.APIRequest.GetAsync($"{emirate.Url}{language}{document}?handler=Paper")).Status);
        await mother.Go(document);
        Assert.Contains("خطأ في القيد", await mother.Words(), StringComparison.Ordinal);
    }

    /// <summary>A receipt that its holder looks at says as a file what it says as a page.</summary>
    internal static async Task SaysWhatItsPageSays(Visitor holder, Uri url) =>
        await Says(await Download(holder, url, holder.Here), await holder.Page.Locator("article.portal-certificate").InnerTextAsync());

    private Task<byte[]> Download(Visitor visitor, string document) => Download(visitor, emirate.Url, document);

    private static async Task<byte[]> Download(Visitor visitor, Uri url, string document)
    {
        var answer = await visitor.Page.Context.APIRequest.GetAsync($"{url}{visitor.Language}{document}?handler=Paper");
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        return await answer.BodyAsync();
    }

    private async Task<string> Keys()
    {
        using var anyone = new HttpClient { BaseAddress = emirate.Url };
        return await anyone.GetStringAsync(new Uri("/.well-known/sijil-keys.json", UriKind.Relative), Deadline.Cancel);
    }

    private async Task Revoke(string language, string id)
    {
        await using var officer = await chromium.Visit(emirate.Url, language);
        await officer.SignIn(Personas.HealthOfficer);
        Assert.Equal(200, await officer.Go($"/desk/documents/{id}"));
        await officer.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        Assert.Contains(officer.Say("اكتب سبب الإلغاء", "Write the reason"), await officer.Words(), StringComparison.Ordinal);
        await officer.Page.Locator("textarea[name=why]").FillAsync("خطأ في القيد");
        await officer.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        Assert.Contains(officer.Say("أُلغيت الوثيقة", "The document is revoked"), await officer.Words(), StringComparison.Ordinal);
    }

    /// <summary>What another program reads out of the file begins with every word of the page's document.</summary>
    private static async Task Says(byte[] paper, string page)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, paper, Deadline.Cancel);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var read = Flat(await process.StandardOutput.ReadToEndAsync(Deadline.Cancel));
            Assert.StartsWith(Flat(page), read, StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            Assert.Skip("pdftotext is not on this machine.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Flat(string text) => Blank().Replace(Unseen().Replace(text, ""), " ").Trim();

    [GeneratedRegex("[\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
