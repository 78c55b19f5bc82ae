using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Sijil.Web.Text;

/// <summary>Every text of the screen by key, read once from the flat JSON files that are built into the program.</summary>
internal static class TextCatalogue
{
    public const string Folder = "Text/";

    private static readonly Lazy<FrozenDictionary<string, string>> ArabicTexts = new(() => Read(Language.Arabic));
    private static readonly Lazy<FrozenDictionary<string, string>> EnglishTexts = new(() => Read(Language.English));

    private static readonly Lazy<FrozenDictionary<string, string>> UrduTexts = new(() => Read(Language.Urdu));
    private static readonly Lazy<FrozenDictionary<string, string>> LentToUrdu = new(() => Lend(UrduTexts.Value));
    private const string Name = "= ";

    /// <summary>Every text that a page of the language may show; what it has no words for is borrowed.</summary>
    public static FrozenDictionary<string, string> Of(Language language) => language.Borrows ? LentToUrdu.Value : OwnOf(language);

    /// <summary>The texts that the language has itself.</summary>
    public static FrozenDictionary<string, string> OwnOf(Language language) =>
        (language.Borrows ? UrduTexts : language.IsArabic ? ArabicTexts : EnglishTexts).Value;

    /// <summary>The language's own word for a name of the models, found by its English; nothing where it has none.</summary>
    public static string? NameIn(Language language, string english) => OwnOf(language).GetValueOrDefault(Name + english);

    /// <summary>The text, or the key in marks that nobody can overlook.</summary>
    public static string Get(Language language, string key) =>
        Of(language).TryGetValue(key, out var text) ? text : $"⟦{key}⟧";

    private static FrozenDictionary<string, string> Lend(FrozenDictionary<string, string> own)
    {
        var texts = EnglishTexts.Value.ToDictionary(text => text.Key, text => Borrowed.FromEnglish(text.Value), StringComparer.Ordinal);
        foreach (var (key, text) in own) texts[key] = text;
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Read(Language language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in FilesOf(language))
        {
            using var stream = typeof(TextCatalogue).Assembly.GetManifestResourceStream(file)!;
            var read = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            foreach (var (key, text) in read)
                if (!texts.TryAdd(key, text))
                    throw new InvalidOperationException($"{file}: the text '{key}' is written in another file too; keep one.");
        }
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> FilesOf(Language language) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Folder}{language.Code}.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
