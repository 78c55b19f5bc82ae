using System.Xml.Linq;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>What the rules decided is explained to the customer whom it is about, and in the same words to the official who goes on with it.</summary>
public sealed class ReasonTests(Emirate emirate, Chromium chromium)
{
    private const string Service = "DET-02.1", Decided = "routine-decision";

    [Theory]
    [InlineData("ar", "yes", 3, "تُنجز آلياً: نعم", "القاعدة 1: تشترط في «البيانات صحيحة» \"no\"، والقيمة هي \"yes\"")]
    [InlineData("en", "yes", 3, "Decided automatically: Yes", "Rule 1: it asks of “Details are correct” \"no\", and the value is \"yes\"")]
    [InlineData("ar", "no", 1, "البيانات صحيحة: \"no\"", "القاعدة 2: تشترط في «تحتاج إلى حضور» نعم، والقيمة هي لا")]
    [InlineData("en", "no", 1, "Details are correct: \"no\"", "Rule 2: it asks of “Needs a visit” Yes, and the value is No")]
    public async Task Customer_and_official_read_why_it_was_decided_so(string language, string dataCorrect, int rule, string asked, string other)
    {
        await using var founder = await chromium.Visit(emirate.Url, language);
        await founder.SignIn(Personas.Founder);
        var id = await BusinessTests.Start(founder, Service);
        await new CaseWalk(founder, id, new Dictionary<string, string> { ["request.purpose"] = "business", ["request.dataCorrect"] = dataCorrect }).DoNextStep();
        await using var officer = await chromium.Visit(emirate.Url, language);
        await officer.SignIn(Personas.Officer);

        await Reads(founder, $"/cases/{id}", rule, asked, other);
        await Reads(officer, $"/desk/cases/{id}", rule, asked, other);

        Assert.Equal("", string.Join("\n", [.. founder.Complaints, .. officer.Complaints]));
    }

    /// <summary>The sentence at once; behind one question the values that were asked, the rule and the version; behind another the rules that did not apply.</summary>
    private static async Task Reads(Visitor visitor, string path, int rule, string asked, string other)
    {
        var why = Sentence(rule, visitor.Language);
        await visitor.Until(path, async () => (await visitor.Words()).Contains(why, StringComparison.Ordinal), $"{path} says why: {why}");
        var how = visitor.Page.Locator("main details", new() { HasText = visitor.Say("كيف اتُّخذ هذا القرار؟", "How this was decided") }).Filter(new() { HasText = why });
        Assert.DoesNotContain(asked, await visitor.Words(), StringComparison.Ordinal);
        await how.Locator("summary").First.ClickAsync();
        var opened = await how.InnerTextAsync();
        Assert.Contains(asked, opened, StringComparison.Ordinal);
        Assert.Contains(visitor.Say($"القاعدة {rule}: {why}", $"Rule {rule}: {why}"), opened, StringComparison.Ordinal);
        Assert.Contains(visitor.Say("الإصدار 1.0", "version 1.0"), opened, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await how.Locator($"a[href='/{visitor.Language}/decisions/{Decided}']").CountAsync());
        await how.Locator("details summary").ClickAsync();
        var others = await how.Locator("details li").AllInnerTextsAsync();
        Assert.Equal(3, others.Count);
        Assert.Contains(other, others.Select(Bare));
    }

    /// <summary>Without the marks that keep foreign words apart.</summary>
    private static string Bare(string text) => string.Concat(text.Where(letter => letter is not ('\u2066' or '\u2067' or '\u2068' or '\u2069'))).Trim();

    /// <summary>A rule's annotation in the model's file, in the reader's language.</summary>
    private static string Sentence(int rule, string language)
    {
        var model = XDocument.Load(Path.Combine(Models.Folder, "decisions", $"{Decided}.dmn"));
        var row = model.Descendants().Single(part => (string?)part.Attribute("id") == $"{Decided}-{rule}");
        return row.Elements().Where(part => part.Name.LocalName == "annotationEntry").ElementAt(language == "ar" ? 0 : 1).Value;
    }
}
