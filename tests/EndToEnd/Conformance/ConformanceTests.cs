using Sijil.EndToEnd.Tests.Journeys;
using Sijil.EndToEnd.Tests.Pages;
using Sijil.Web.Pages.Kit;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>The pages of the portal stand every check, in both languages, and models/conformance.json, which the public page shows, says what this run found.</summary>
/// <remarks>SIJIL_CONFORMANCE=write writes the file anew with the day and the browser of the run.</remarks>
public sealed class ConformanceTests(Emirate emirate, Chromium chromium)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Every_page_of_the_portal_stands_every_check_and_the_public_result_says_so(string language)
    {
        var check = new PageCheck(emirate, chromium, language);
        await check.Look(null, await new PublicPages(emirate, chromium, language).All());
        var (born, document, step) = await CustomersPages(language);
        await check.Look(Personas.Mother, (Sight[])
            ["/cases", $"/cases/{born}?still=true", step, $"{step}/check", "/inbox", "/inbox/preferences", "/documents", document, "/reads", $"/map?case={born}&still=true", "/apply/DET-03.1", "/apply/DHA-02.2",
                "/correct/identity.profile", Sight.Mistaken(step), Sight.WithStatus(404, "/desk"), .. await FormTests.PagesOf(emirate, chromium, language), "/recognition/vote"]);
        await check.Look(Personas.Unverified, ["/cases", "/apply/DHA-02.2"]);

        check.IsClean();
        Compare(language, check);
    }

    private static void Compare(string language, PageCheck check)
    {
        var before = ConformanceSheet.Read(Models.Folder);
        var after = Sheet(before, language, check);
        if (Environment.GetEnvironmentVariable("SIJIL_CONFORMANCE") is "write") after.Write(Models.Folder);
        else Assert.Equal(Told(after), before is null ? "the checks never ran" : Told(before));
    }

    private static ConformanceSheet Sheet(ConformanceSheet? before, string language, PageCheck check) => new(
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        Chromium.Version,
        With(before?.Pages, language, check.Pages),
        [.. Checks.All.Select(one => new ConformanceLine(one.Id, one.Source, one.Says, Found(one, before?.Checks.FirstOrDefault(line => line.Id == one.Id)?.Found, language, check)))]);

    // Where the second tool cannot be had, what it said before stands.
    private static IReadOnlyDictionary<string, int> Found(Check one, IReadOnlyDictionary<string, int>? before, string language, PageCheck check) =>
        one is Sniffed && !Sniffed.IsToBeHad ? before ?? new Dictionary<string, int>() : With(before, language, check.Found[one.Id]);

    private static SortedDictionary<string, int> With(IReadOnlyDictionary<string, int>? before, string language, int now) =>
        new(before?.ToDictionary() ?? [], StringComparer.Ordinal) { [language] = now };

    /// <summary>All that must be the same in every run; the day and the browser are of the run that wrote it.</summary>
    private static string Told(ConformanceSheet sheet) => string.Join('\n', sheet.Checks.Select(line => $"{line.Id} | {line.Source} | {line.Says.Ar} | {line.Says.En} | {Counted(line.Found)}").Prepend(Counted(sheet.Pages)));

    private static string Counted(IReadOnlyDictionary<string, int> counts) => string.Join(' ', counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));

    /// <summary>A case that waits for its customer, a document, and a step that is open.</summary>
    private async Task<(string Case, string Document, string Step)> CustomersPages(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        await mother.SignIn(Personas.Mother);
        await new CaseWalk(mother, await NewbornTests.Birth(emirate.Url), NewbornTests.Name).UntilDocument();
        var document = mother.Here;
        var born = await NewbornTests.Birth(emirate.Url);
        var step = mother.Page.Locator($"main a[href*='/cases/{born}/steps/']").First;
        await mother.Until($"/cases/{born}?still=true", async () => await step.CountAsync() > 0, "the newborn's case asks for a name");
        return (born, document, Visitor.WithoutLanguage(await step.GetAttributeAsync("href") ?? ""));
    }
}
