using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema.Checks;

/// <summary>Words that say something and ask for nothing: titles, defaults, contents, and every word that is not known.</summary>
internal static class Described
{
    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "definitions", "type", "enum", "const", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties",
        "maxProperties", "required", "dependentRequired", "dependentSchemas", "dependencies", "format", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "properties",
        "patternProperties", "additionalProperties", "propertyNames", "prefixItems", "items", "contains", "unevaluatedProperties", "unevaluatedItems",
    };

    public static IEnumerable<Check> Of(Words words)
    {
        if (!words.Settings.CollectsAnnotations) yield break;
        foreach (var word in words.Node.Schema.EnumerateObject().Where(word => !Asked.Contains(word.Name)))
            yield return new Asks((at, schema, run) =>
            {
                run.Note(at, schema, word.Name, word.Value);
                return true;
            });
    }
}
