using System.Text.Json;

namespace Sijil.Schema.Compile;

/// <summary>Where in a schema other schemas stand. A place that is not on this list is a plain value, whatever it looks like.</summary>
internal static class Inner
{
    private static readonly string[] One =
        ["additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"];

    private static readonly string[] Many = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] Named = ["$defs", "definitions", "dependentSchemas", "dependencies", "patternProperties", "properties"];

    public static IEnumerable<(Place Place, JsonElement Schema)> Of(Place place, JsonElement schema)
    {
        if (schema.ValueKind is not JsonValueKind.Object) yield break;
        foreach (var word in schema.EnumerateObject())
        {
            var (at, value) = (place.Into(word.Name), word.Value);
            if (One.Contains(word.Name) && IsSchema(value)) yield return (at, value);
            else if (Many.Contains(word.Name) && value.ValueKind is JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in value.EnumerateArray()) yield return (at.Into($"{index++}"), item);
            }
            else if (Named.Contains(word.Name) && value.ValueKind is JsonValueKind.Object)
                foreach (var member in value.EnumerateObject())
                    if (IsSchema(member.Value)) yield return (at.Into(member.Name), member.Value);
        }
    }

    public static bool IsSchema(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False;
}
