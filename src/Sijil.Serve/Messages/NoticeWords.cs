using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Messages;

/// <summary>A template of models/messages.</summary>
internal sealed record LetterTemplate(string Id, Bilingual Subject, Bilingual Text);

/// <summary>Puts a notice into the words of its template, in one language, as a letter carries them.</summary>
internal sealed partial class NoticeWords(RegisterFold registers, Keyring keyring)
{
    /// <returns>Null where the template is not known, or the person was forgotten.</returns>
    public (string Subject, string Text)? Of(NoticeSent notice, string language)
    {
        if (!registers.All<LetterTemplate>("messages").TryGetValue(notice.Template, out var template)) return null;
        if (notice.Arguments.Open(keyring) is not { IsKnown: true } open) return null;
        var arguments = JsonNode.Parse(open.Value.GetRawText()) as JsonObject ?? [];
        string Fill(Bilingual words) => Place().Replace(language is "ar" ? words.Ar : words.En, place => Shown(arguments[place.Groups[1].Value], language));
        return (Fill(template.Subject), Fill(template.Text));
    }

    private static string Shown(JsonNode? value, string language) => value switch
    {
        null => "",
        JsonObject text when text["ar"] is { } arabic => language is "ar" ? $"{arabic}" : $"{text["en"] ?? arabic}",
        JsonValue number when number.TryGetValue<decimal>(out var amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    [GeneratedRegex(@"\{([A-Za-z0-9.]+)\}")]
    private static partial Regex Place();
}
