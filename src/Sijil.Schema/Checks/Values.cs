using System.Text.Json;
using Sijil.Schema.Compile;
using Sijil.Schema.Numbers;

namespace Sijil.Schema.Checks;

/// <summary>What a value may be at all: type, enum, const, and the bounds of numbers.</summary>
internal static class Values
{
    private static readonly string[] Types = ["null", "boolean", "object", "array", "number", "string", "integer"];

    public static IEnumerable<Check> Of(Words words)
    {
        if (words.Any("type") is { } type && TypesOf(words, type) is { } types)
            yield return new Asks((at, schema, run) => types.Any(one => Is(at.Value, one)) || run.Fail(at, schema, "type", type));
        if (words.List("enum") is { } options)
        {
            var (wanted, set) = (words.Any("enum"), options.ToHashSet(JsonSame.Values));
            yield return new Asks((at, schema, run) => set.Contains(at.Value) || run.Fail(at, schema, "enum", wanted));
        }
        if (words.Any("const") is { } constant)
            yield return new Asks((at, schema, run) => JsonSame.Values.Equals(constant, at.Value) || run.Fail(at, schema, "const", constant));
        if (Bound(words, "minimum", (value, least) => value.CompareTo(least) >= 0) is { } minimum) yield return minimum;
        if (Bound(words, "maximum", (value, most) => value.CompareTo(most) <= 0) is { } maximum) yield return maximum;
        if (Bound(words, "exclusiveMinimum", (value, least) => value.CompareTo(least) > 0) is { } above) yield return above;
        if (Bound(words, "exclusiveMaximum", (value, most) => value.CompareTo(most) < 0) is { } below) yield return below;
        if (words.Number("multipleOf") is { Digits.Sign: <= 0 }) words.RefuseShape("multipleOf", "رقماً موجباً", "a number above zero");
        else if (Bound(words, "multipleOf", (value, step) => value.IsMultipleOf(step)) is { } multiple) yield return multiple;
    }

    private static Asks? Bound(Words words, string keyword, Func<ExactNumber, ExactNumber, bool> fits)
    {
        if (words.Number(keyword) is not { } bound) return null;
        var wanted = words.Any(keyword);
        return new((at, schema, run) => at.Value.ValueKind is not JsonValueKind.Number
            || (ExactNumber.Of(at.Value) is not { } number ? run.Stop("number-too-long") : fits(number, bound) || run.Fail(at, schema, keyword, wanted)));
    }

    private static IReadOnlyList<string>? TypesOf(Words words, JsonElement type)
    {
        var types = type.ValueKind is JsonValueKind.String ? [type.GetString()!] : words.Names("type", type);
        if (types is null || types.All(Types.Contains)) return types;
        words.RefuseShape("type", $"أحد الأنواع {string.Join("، ", Types)}", $"one of the types {string.Join(", ", Types)}");
        return null;
    }

    private static bool Is(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Null => type is "null",
        JsonValueKind.True or JsonValueKind.False => type is "boolean",
        JsonValueKind.Object => type is "object",
        JsonValueKind.Array => type is "array",
        JsonValueKind.String => type is "string",
        _ => type is "number" || (type is "integer" && ExactNumber.Of(value) is { IsWhole: true }),
    };
}
