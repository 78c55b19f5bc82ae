using System.Text.Json;

namespace Sijil.Schema.Compile;

/// <summary>Which vocabularies a schema is written in; the words of any other only annotate.</summary>
internal sealed record Dialect(bool Applies = true, bool Validates = true, bool Leaves = true, bool Describes = true, bool AssertsFormat = false)
{
    public const string Address = "https://json-schema.org/draft/2020-12/schema";
    private const string Vocabulary = "https://json-schema.org/draft/2020-12/vocab/";

    public static Dialect Standard { get; } = new();

    /// <summary>The dialect that a metaschema describes; null where it requires a vocabulary that is not known.</summary>
    public static Dialect? Of(JsonElement metaschema)
    {
        if (metaschema.ValueKind is not JsonValueKind.Object || !metaschema.TryGetProperty("$vocabulary", out var named) || named.ValueKind is not JsonValueKind.Object) return Standard;
        var dialect = new Dialect(false, false, false, false);
        foreach (var one in named.EnumerateObject())
        {
            var known = one.Name.StartsWith(Vocabulary, StringComparison.Ordinal) ? With(dialect, one.Name[Vocabulary.Length..]) : null;
            if (known is null && one.Value.ValueKind is JsonValueKind.True) return null;
            dialect = known ?? dialect;
        }
        return dialect;
    }

    private static Dialect? With(Dialect dialect, string vocabulary) => vocabulary switch
    {
        "core" or "content" or "format-annotation" => dialect,
        "applicator" => dialect with { Applies = true },
        "validation" => dialect with { Validates = true },
        "unevaluated" => dialect with { Leaves = true },
        "meta-data" => dialect with { Describes = true },
        "format-assertion" => dialect with { AssertsFormat = true },
        _ => null,
    };
}
