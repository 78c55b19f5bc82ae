using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Serve.Applications;
using Sijil.Serve.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>An answer as a person reads it: an option's words, a day, yes or no, a file's name, the entries of a group.</summary>
internal static class AnswerWords
{
    public static string Of(FormField field, string text, Texts texts)
    {
        if (field.Options?.FirstOrDefault(option => option.Value == text) is { } option) return texts[option.Label];
        return field.Widget switch
        {
            "checkbox" when field.Options is null => texts[text == "true" ? "portal.yes" : "portal.no"],
            "checkbox" => string.Join(texts.Pick("، ", ", "), text.Split(',').Select(one => field.Options!.FirstOrDefault(option => option.Value == one) is { } chosen ? texts[chosen.Label] : one)),
            "date" when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => Fmt.Date(day),
            "number" or "calculated" when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => Fmt.Number(number),
            "group" => string.Join(Environment.NewLine, Entries(text).Select(entry => Entry(field, entry, texts))),
            "file" => Parsed(text) is JsonObject file ? $"{file["name"]}" : "",
            _ => text,
        };
    }

    /// <summary>One entry of a group on one line.</summary>
    public static string Entry(FormField of, JsonObject entry, Texts texts) =>
        string.Join(" – ", from field in of.Fields ?? []
                           let text = AnswerStep.Text(entry[field.Name])
                           where text is { Length: > 0 }
                           select Of(field, text, texts));

    /// <summary>The number of the file that an answer names; null where it names none.</summary>
    public static string? FileIn(string? text) => text is ['{', ..] && Parsed(text) is JsonObject { Count: 5 } file && file["sha256"] is not null ? file["file"]?.ToString() : null;

    private static IEnumerable<JsonObject> Entries(string text) => (Parsed(text) as JsonArray ?? []).OfType<JsonObject>();

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
