using System.Text.RegularExpressions;
using Sijil.Web.Text;

namespace Sijil.Web.Tests;

public sealed partial class TextRuleTests
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.Empty(Stems(Language.Arabic).Except(Stems(Language.English)));
        Assert.Empty(Stems(Language.English).Except(Stems(Language.Arabic)));
    }

    [Fact]
    public void Every_plural_family_is_complete()
    {
        foreach (var language in Language.All)
        {
            var texts = TextCatalogue.Of(language);
            var forms = language.IsArabic ? Plural.Arabic : Plural.English;
            var missing = Families(language).SelectMany(stem => forms.Select(form => $"{stem}.{form}")).Where(key => !texts.ContainsKey(key));
            Assert.Empty(missing);
        }
    }

    [Fact]
    public void Both_languages_fill_in_the_same_places()
    {
        var english = TextCatalogue.Of(Language.English);
        var differing = TextCatalogue.Of(Language.Arabic)
            .Where(text => !IsForm(text.Key) && english.TryGetValue(text.Key, out var twin) && !Places(text.Value).SetEquals(Places(twin)))
            .Select(text => text.Key);
        Assert.Empty(differing);
    }

    [Fact]
    public void Every_text_is_used()
    {
        var sources = Tree.Sources().Select(File.ReadAllText).ToList();
        var prefixes = DynamicKeys();
        var unused = Stems(Language.Arabic)
            .Where(key => !prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
            .Where(key => !sources.Any(source => source.Contains($"\"{key}\"", StringComparison.Ordinal)));
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there()
    {
        var known = Stems(Language.Arabic);
        var missing = Tree.Sources().SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => (Key: match.Groups[1].Value, File: Path.GetFileName(file))))
            .Where(asked => !known.Contains(asked.Key));
        Assert.Empty(missing);
    }

    [Fact]
    public void No_text_mixes_scripts_but_for_allowed_words()
    {
        var allowed = AllowedWords();
        var mixed = TextCatalogue.Of(Language.Arabic).Where(text => Latin().Matches(text.Value).Any(word => !allowed.Contains(word.Value)))
            .Concat(TextCatalogue.Of(Language.English).Where(text => text.Value.Any(Bidi.IsArabic)))
            .Select(text => $"{text.Key}: {text.Value}");
        Assert.Empty(mixed);
    }

    [Fact]
    public void No_text_is_empty_or_padded()
    {
        var bad = Language.All.SelectMany(TextCatalogue.Of).Where(text => text.Value.Trim() != text.Value || text.Value.Length is 0).Select(text => text.Key);
        Assert.Empty(bad);
    }

    private static HashSet<string> Stems(Language language) => [.. TextCatalogue.Of(language).Keys.Select(key => IsForm(key) ? key[..key.LastIndexOf('.')] : key)];

    private static IEnumerable<string> Families(Language language) =>
        TextCatalogue.Of(language).Keys.Where(IsForm).Select(key => key[..key.LastIndexOf('.')]).Distinct();

    private static bool IsForm(string key) => Forms.Contains(key[(key.LastIndexOf('.') + 1)..]);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    /// <summary>Keys that are put together at run time: one prefix a line.</summary>
    private static List<string> DynamicKeys() => Lines("dynamic-keys.txt");

    private static HashSet<string> AllowedWords() => [.. Lines("latin-words.txt")];

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Tree.Web, "Text", file)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    [GeneratedRegex(@"(?:\bT|\btexts|\bwords|\bTexts\(\))(?:\[|\.Count\()""([^""{}$]+)""[\],]")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<!\{)[A-Za-z](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();
}
