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

    public static FrozenDictionary<string, string> Of(Language language) =>
        (language.IsArabic ? ArabicTexts : EnglishTexts).Value;

    /// <summary>The text, or the key in marks that nobody can overlook.</summary>
    public static string Get(Language language, string key) =>
        Of(language).TryGetValue(key, out var text) ? text : $"⟦{key}⟧";

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
