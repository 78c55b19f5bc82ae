using System.Globalization;
using System.Text.Json;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Exchange;

/// <summary>Whether an answer is what was declared: nonsense from a system never reaches a case.</summary>
internal static class Fitting
{
    /// <summary>Every field is a declared one, of its declared type or null, and at least one is known.</summary>
    public static bool Fits(DataElement element, JsonElement values)
    {
        if (values.ValueKind is not JsonValueKind.Object) return false;
        var known = 0;
        foreach (var field in values.EnumerateObject())
        {
            if (!element.Fields.TryGetValue(field.Name, out var type) || !Is(type, field.Value)) return false;
            if (field.Value.ValueKind is not JsonValueKind.Null) known++;
        }
        return known > 0;
    }

    /// <summary>Every declared output is there as text or number, and nothing else is.</summary>
    public static bool Fits(SystemOperation operation, JsonElement values)
    {
        if (values.ValueKind is not JsonValueKind.Object) return false;
        var known = 0;
        foreach (var field in values.EnumerateObject())
        {
            if (!operation.Out.ContainsKey(field.Name)) return false;
            if (field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) return false;
            known++;
        }
        return known == operation.Out.Count;
    }

    private static bool Is(string type, JsonElement value) => value.ValueKind is JsonValueKind.Null || type switch
    {
        "text" or "person" => value.ValueKind is JsonValueKind.String,
        "number" => value.ValueKind is JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "date" => value.ValueKind is JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "datetime" => value.ValueKind is JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "persons" => value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String),
        _ => true,
    };
}
