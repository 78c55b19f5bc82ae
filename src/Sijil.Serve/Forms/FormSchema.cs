using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Schema;

namespace Sijil.Serve.Forms;

/// <summary>Reads a form's schema; what is no schema is refused where it stands, and not when somebody fills in the form.</summary>
internal sealed class FormSchema : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var schema = JsonElement.ParseValue(ref reader);
        if (schema.ValueKind is not JsonValueKind.Object) throw new JsonException("A form's schema is an object.", "$.schema", null, null);
        return JsonSchema.Compile(schema, FormRules.Settings).Refusals is [var refusal, ..] ? throw new JsonException(refusal.En, Path(refusal.Place), null, null) : schema;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    /// <summary>The place as the reader of the file counts it.</summary>
    private static string Path(string place) => "$.schema" + string.Concat(place[(place.IndexOf('#', StringComparison.Ordinal) + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
        .Select(step => step.All(char.IsAsciiDigit) ? $"[{step}]" : step.All(one => char.IsLetterOrDigit(one) || one is '-' or '_') ? $".{step}" : $"['{step}']"));
}
