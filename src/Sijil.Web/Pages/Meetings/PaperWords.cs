using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Meetings;

/// <summary>The words of a paper in one of the pack's two languages, whatever language its reader chose.</summary>
internal static class PaperWords
{
    public static string Say(string key, string language) => TextCatalogue.Get(Language.Find(language) ?? Language.Arabic, key);

    /// <summary>A text in the language asked for; where it is not translated, the Arabic, which is the authority.</summary>
    public static string Text(JsonNode? both, string language)
    {
        var text = both?[language]?.ToString() ?? "";
        if (text.Length > 0) return text;
        var other = both?["ar"]?.ToString() ?? "";
        return other.Length > 0 && language is "en" ? $"{other}\n[{Say("council.untranslated", language)}]" : other;
    }

    public static string Money(JsonNode? amount, string language) =>
        decimal.TryParse(amount?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var dirhams)
            ? string.Format(CultureInfo.InvariantCulture, language is "ar" ? "{0:#,##0.##} درهم" : "AED {0:#,##0.##}", dirhams)
            : "";
}
