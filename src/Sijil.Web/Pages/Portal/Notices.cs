using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Documents;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The words of a kind of notice; {name} stands for an argument.</summary>
internal sealed record NoticeTemplate(string Id, Bilingual Subject, Bilingual Text);

/// <summary>Puts a notice's arguments into its template's words.</summary>
internal sealed partial class Notices(RegisterFold registers, Certificates certificates, Keyring keyring, Texts texts)
{
    public string Subject(NoticeSent notice) => Fill(Of(notice.Template)?.Subject, Arguments(notice), notice.Template);

    public string Subject(InboxItem item) => Fill(Of(item.Template)?.Subject, item.Arguments, item.Template);

    public string Text(InboxItem item) => Fill(Of(item.Template)?.Text, item.Arguments, "");

    public string Certificate(string type) => certificates.Kind(type) is { } kind ? texts[kind.Title] : type;

    private NoticeTemplate? Of(string template) => registers.All<NoticeTemplate>("messages").GetValueOrDefault(template);

    private JsonObject Arguments(NoticeSent notice) =>
        notice.Arguments.Open(keyring) is { IsKnown: true } open ? JsonNode.Parse(open.Value.GetRawText()) as JsonObject ?? [] : [];

    private string Fill(Bilingual? words, JsonObject arguments, string otherwise) => words is null ? otherwise
        : Place().Replace(texts[words], place => Shown(arguments[place.Groups[1].Value]));

    private string Shown(JsonNode? value) => value switch
    {
        null => "",
        JsonObject text when text["ar"] is { } arabic => Bidi.Isolate(texts.Pick($"{arabic}", $"{text["en"] ?? arabic}")),
        JsonValue number when number.TryGetValue<decimal>(out var amount) => Fmt.Number(amount),
        var other => Bidi.Isolate(other.ToString()),
    };

    [GeneratedRegex(@"\{([A-Za-z0-9.]+)\}")]
    private static partial Regex Place();
}
