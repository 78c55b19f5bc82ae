using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Serve.Forms;

/// <summary>Reads a form's schema; a type that no answer can have is refused where it stands, and not when somebody fills in the form.</summary>
internal sealed class FormSchema : JsonConverter<JsonElement>
{
    private static readonly HashSet<string> Types = ["string", "number", "integer", "boolean", "array", "object"];

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var schema = JsonElement.ParseValue(ref reader);
        Check(schema, "$.schema");
        return schema;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    private static void Check(JsonElement schema, string path)
    {
        if (schema.ValueKind is not JsonValueKind.Object) throw new JsonException("A schema is an object.", path, null, null);
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind is JsonValueKind.String && Types.Contains(type.GetString()!)))
            throw new JsonException("There is no such type.", $"{path}.type", null, null);
        if (!schema.TryGetProperty("properties", out var properties)) return;
        if (properties.ValueKind is not JsonValueKind.Object) throw new JsonException("Properties are an object.", $"{path}.properties", null, null);
        foreach (var property in properties.EnumerateObject()) Check(property.Value, $"{path}.properties['{property.Name}']");
    }
}
