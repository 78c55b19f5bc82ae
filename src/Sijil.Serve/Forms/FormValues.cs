using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Serve.Forms;

/// <summary>A typed text as the value that its schema asks for.</summary>
internal static class FormValues
{
    /// <returns>Null when the text is none.</returns>
    public static JsonNode? Of(Form form, string field, string text) => Of(form.Schema, field, text);

    public static JsonNode? Of(JsonElement schema, string field, string text) => Type(Property(schema, field)) switch
    {
        "integer" or "number" => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
        "boolean" => JsonValue.Create(text is "true" or "on" or "yes"),
        "array" when text[0] is '[' => Entries(Property(schema, field), Parsed(text)),
        "array" => new JsonArray([.. text.Split(',').Select(item => JsonValue.Create(item))]),
        "object" => Parsed(text),
        _ => JsonValue.Create(text),
    };

    /// <summary>What each entry of a group is judged by.</summary>
    public static JsonElement EntrySchema(Form form, FormField group) =>
        Property(form.Schema, group.Name) is { ValueKind: JsonValueKind.Object } list && list.TryGetProperty("items", out var items) ? items : default;

    public static bool Requires(JsonElement schema, string field) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(one => one.GetString() == field);

    /// <summary>Entries of a group, whose parts may still be texts as a sheet sends them.</summary>
    private static JsonNode? Entries(JsonElement list, JsonNode? typed)
    {
        if (typed is not JsonArray entries || !list.TryGetProperty("items", out var items)) return typed;
        foreach (var entry in entries.OfType<JsonObject>())
            foreach (var (name, value) in entry.ToList())
                if (value is JsonValue plain && plain.TryGetValue<string>(out var text) && text.Length > 0 && Of(items, name, text) is { } read) entry[name] = read;
        return entries;
    }

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

    private static string Type(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString()! : "string";

    private static JsonElement Property(JsonElement schema, string name) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var found) ? found : default;
}
