using System.Text.Json;
using Sijil.Facts;

namespace Sijil.Serve.Reporting;

/// <summary>A CloudEvent 1.0 in its structured JSON form, as far as reports use it.</summary>
internal sealed record CloudEvent(string Id, string Source, DateTimeOffset? Time, JsonElement Data)
{
    public const string TransactionType = "gov.sijil.transaction.v1";
    private const int LongestId = 120;

    /// <summary>Reads one event; the refusal names the attribute that is wrong.</summary>
    public static Outcome<CloudEvent> Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object) return ReportRefusals.AgainstSchema.With("/", "object");
        if (Text(json, "specversion") is not "1.0") return ReportRefusals.AgainstSchema.With("/specversion", "1.0");
        if (IdOf(json) is not { } id) return ReportRefusals.AgainstSchema.With("/id", $"1–{LongestId}, [A-Za-z0-9._:-]");
        if (Text(json, "source") is not { Length: > 0 and <= 120 } source) return ReportRefusals.AgainstSchema.With("/source", "entity/…");
        if (Text(json, "type") is not TransactionType and var type) return ReportRefusals.UnknownType.With(Shown(type));
        DateTimeOffset? time = null;
        if (json.TryGetProperty("time", out var written))
        {
            if (written.ValueKind is not JsonValueKind.String || !Schema.TryMoment(written.GetString()!, out var moment)) return ReportRefusals.AgainstSchema.With("/time", "format date-time");
            time = moment;
        }
        if (!json.TryGetProperty("data", out var data)) return ReportRefusals.AgainstSchema.With("/data", "required");
        return new CloudEvent(id, source, time, data);
    }

    /// <summary>The event's id where it can be one: it becomes part of a stream's name.</summary>
    public static string? IdOf(JsonElement json) => json.ValueKind is JsonValueKind.Object && Text(json, "id") is { Length: > 0 and <= LongestId } id
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or ':' or '-') ? id : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Shown(string? text) => text is null ? "–" : text.Length <= 60 ? text : text[..60];
}
