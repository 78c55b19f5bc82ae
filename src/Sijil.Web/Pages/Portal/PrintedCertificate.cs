using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using QRCoder;
using Sijil.Serve.Documents;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A document on paper: its fields in the reader's language, and the code by which anyone verifies it.</summary>
internal sealed class PrintedCertificate(Certificates certificates, IOptions<KitOptions> kit, Naming naming, Texts texts)
{
    /// <summary>Where anyone verifies it; short and without a language, as the code carries it.</summary>
    public string AddressOf(CertificateView document, HttpRequest request) => $"{(kit.Value.PublicAddress is { Length: > 0 } set ? set.TrimEnd('/') : $"{request.Scheme}://{request.Host}")}/v/{document.Id}";

    public IReadOnlyList<(string Label, string Value)> FieldsOf(CertificateView document) => certificates.Kind(document.Type) is { } kind
        ? [.. kind.Fields.Select(one => (texts[one.Label], Shown(one, document.Fields[one.Name]))).Where(one => one.Item2.Length > 0)]
        : [.. document.Fields.Select(one => (one.Key, Shown(one.Value)))];

    /// <summary>Everything that the document says, as its page and its paper say it.</summary>
    public IReadOnlyList<(string Label, string Value)> RowsOf(CertificateView document) =>
    [
        .. document.IsForgotten ? [(texts["portal.verify.holder"], texts["portal.document.forgotten"])] : Array.Empty<(string, string)>(),
        .. FieldsOf(document),
        (texts["portal.document.issued"], Fmt.Date(document.IssuedOn)),
        (texts["portal.document.valid"], document.ValidUntil is { } until ? Fmt.Date(until) : texts["portal.document.always"]),
        (texts["portal.document.number"], document.Id),
    ];

    /// <summary>The squares of the code by row and column.</summary>
    public static bool[,] Squares(string address)
    {
        using var writer = new QRCodeGenerator();
        using var code = writer.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var squares = new bool[rows.Count, rows.Count];
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows.Count; column++) squares[row, column] = rows[row][column];
        return squares;
    }

    public static IHtmlContent Code(string address)
    {
        using var writer = new QRCodeGenerator();
        using var code = writer.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawn = new SvgQRCode(code);
        return new HtmlString(drawn.GetGraphic(new System.Drawing.Size(180, 180), "#000", "#fff", true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private string Shown(CertificateField field, JsonNode? value) =>
        field.Words is { } list && value is JsonValue word && word.TryGetValue<string>(out var code) ? naming.Word(list, code) : Shown(value);

    private string Shown(JsonNode? value) => value switch
    {
        null => "",
        JsonObject text when text["ar"] is { } arabic => texts.Pick($"{arabic}", $"{text["en"] ?? arabic}"),
        JsonArray many => string.Join(texts.Pick("، ", ", "), many.Select(Shown)),
        JsonValue word when word.TryGetValue<string>(out var said) => Said(said),
        var other => other.ToJsonString(),
    };

    /// <summary>A day or a moment is written as days are; a known word in the reader's language.</summary>
    private string Said(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)) return Fmt.Date(day);
        if (text.Length > 18 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment)) return Fmt.DayTime(moment);
        return texts.Has($"value.{text}") ? texts[$"value.{text}"] : text;
    }
}
