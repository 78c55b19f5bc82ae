using System.Net;
using System.Text.Json;
using Sijil.Web.Text;

namespace Sijil.Web.Tests;

/// <summary>The third language: one file for the customers' pages, and what it has no words for is borrowed and says so.</summary>
public sealed class UrduTests(Site site) : IClassFixture<Site>
{
    private const string Name = "= ";
    private static readonly string[] Portal = ["en.json", "en.portal.json", "en.voice.json", "en.messages.json", "en.site.json"];
    private static readonly IReadOnlyDictionary<string, string> Own = TextCatalogue.OwnOf(Language.Urdu);

    /// <summary>A new text is borrowed from English until somebody has translated it; it may not become a habit.</summary>
    [Fact]
    public void Of_the_texts_of_customers_pages_hardly_one_in_fifty_is_borrowed()
    {
        var asked = Portal.SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Tree.Web, "Text", file)))!.Keys)
            .Where(key => !key.StartsWith("kit.gallery", StringComparison.Ordinal)).ToList();
        var missing = asked.Where(key => !Own.ContainsKey(key)).ToList();
        Assert.True(missing.Count * 50 <= asked.Count, string.Join('\n', missing));
    }

    [Fact]
    public void Urdu_says_nothing_that_nobody_asks_for_and_fills_in_the_same_places()
    {
        var english = TextCatalogue.OwnOf(Language.English);
        var texts = Own.Where(text => !text.Key.StartsWith(Name, StringComparison.Ordinal)).ToList();
        Assert.All(texts, text => Assert.True(english.ContainsKey(text.Key), text.Key));
        Assert.All(texts.Where(text => !text.Key.EndsWith(".one", StringComparison.Ordinal)), text => Assert.True(Places(text.Value).SetEquals(Places(english[text.Key])), text.Key));
    }

    [Fact]
    public void A_counted_text_has_both_forms()
    {
        var counted = Own.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".other", StringComparison.Ordinal)).Select(key => key[..key.LastIndexOf('.')]).Distinct();
        Assert.All(counted.SelectMany(stem => Plural.Urdu.Select(form => $"{stem}.{form}")), key => Assert.True(Own.ContainsKey(key), key));
        Assert.Equal(["other", "one", "other"], new long[] { 0, 1, 2 }.Select(count => Plural.Of(Language.Urdu, count)));
    }

    /// <summary>Arabic and Urdu write some letters and marks alike to the eye, and not to a search.</summary>
    [Fact]
    public void Urdu_is_written_with_its_own_letters_and_marks() =>
        Assert.All(Own, text => Assert.False(text.Value.IndexOfAny(['ي', 'ى', 'ك', 'ة', 'ه', ';', '?']) >= 0 || text.Value.EndsWith('.') || text.Value.Contains(", ", StringComparison.Ordinal), $"{text.Key}: {text.Value}"));

    [Fact]
    public void A_name_in_urdu_is_a_name_of_the_models()
    {
        var models = string.Concat(Directory.EnumerateFiles(Path.Combine(Tree.Web, "..", "..", "models"), "*.json", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(Own.Keys.Where(key => key.StartsWith(Name, StringComparison.Ordinal) && key is not "= One Government").Select(key => key[Name.Length..]),
            name => Assert.Contains($"\"{name}\"", models, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_of_the_models_is_said_in_urdu_or_borrowed_with_its_language()
    {
        using var _ = Speaking.Urdu();
        var texts = new Texts();
        Assert.Equal("نومولود", texts.Pick("مولود جديد", "A new baby"));
        Assert.Equal("، ", texts.Pick("، ", ", "));
        Assert.Equal("<p><bdi lang=\"en\">No such name</bdi></p>", Borrowed.Show($"<p>{texts.Pick("لا اسم كهذا", "No such name")}</p>"));
    }

    [Theory]
    [InlineData("<a title=\"\uE000Name\uE002\">x</a>", "<a title=\"Name\">x</a>")]
    [InlineData("<title>\uE000Name\uE002 – y</title><p>\uE000Name\uE002", "<title>Name – y</title><p><bdi lang=\"en\">Name</bdi>")]
    [InlineData("<option>\uE000Name\uE002</option>", "<option>Name</option>")]
    [InlineData("<p title='a>b \uE001اسم\uE002'>&#xE001;اسم&#xE002;</p>", "<p title='a>b اسم'><bdi lang=\"ar\">اسم</bdi></p>")]
    [InlineData("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>")]
    public void Where_no_element_may_stand_the_marks_are_taken_away(string page, string shown) => Assert.Equal(shown, Borrowed.Show(page));

    [Theory]
    [InlineData("/ur/about")]
    [InlineData("/ur/privacy")]
    [InlineData("/ur/accessibility")]
    [InlineData("/ur/display")]
    [InlineData("/ur/site-map")]
    public async Task A_page_of_the_portal_stands_in_urdu_and_leads_to_the_other_languages(string path)
    {
        var page = await site.Client.GetStringAsync(path, Cancel);
        Assert.Contains("<html lang=\"ur\" dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"ur-AE\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ar" + path[3..], page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en" + path[3..], page, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\uE000', page);
        Assert.DoesNotContain("&#xE00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_stand_in_urdu_is_shown_in_english_and_offers_no_urdu()
    {
        using var answer = await site.Client.GetAsync("/ur/kit?x=1", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/en/kit?x=1", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain("ur-AE", await site.Client.GetStringAsync("/en/kit", Cancel), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HashSet<char> Places(string text) => [.. text.Where((_, at) => at > 0 && text[at - 1] is '{').Where(char.IsAsciiDigit)];
}
