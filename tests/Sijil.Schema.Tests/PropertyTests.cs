using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Schema.Numbers;

namespace Sijil.Schema.Tests;

/// <summary>What holds whatever comes.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Words =
        ["type", "properties", "items", "allOf", "anyOf", "not", "if", "then", "else", "$ref", "$defs", "required", "pattern", "minimum", "multipleOf", "enum", "const", "unevaluatedProperties",
            "unevaluatedItems", "contains", "$dynamicRef", "$dynamicAnchor", "$id", "uniqueItems", "minLength", "a", "b"];

    private static readonly string[] Texts = ["#", "#/properties/a", "#a", "a", "b", "string", "array", "^a+$", "[", "https://example.org/x"];

    [Fact]
    public void Any_json_is_a_schema_or_is_refused_and_the_brief_answer_is_the_whole_one() =>
        Prop.ForAll(Arb.From(Any(4)), Arb.From(Any(3)), (schema, value) =>
        {
            var json = JsonSerializer.SerializeToElement(value);
            if (JsonSchema.Compile(JsonSerializer.SerializeToElement(schema)).Schema is not { } compiled) return true;
            var told = compiled.Validate(json);
            return compiled.IsValid(json) == told.IsValid && told.IsValid == (told.Errors.Count is 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Numbers_are_weighed_as_decimals_are() =>
        Prop.ForAll<decimal, decimal>((one, other) =>
            Of(one).CompareTo(Of(other)) == one.CompareTo(other) && Of(one).IsWhole == (one == decimal.Truncate(one)) && Of(one).CompareTo(Of(one)) is 0).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_product_is_a_multiple_of_what_it_was_made_of() =>
        Prop.ForAll<int, short, byte>((times, step, places) =>
        {
            if (step is 0) return true;
            var unit = new decimal(Math.Abs(step), 0, 0, false, (byte)(places % 10));
            return Of(unit * times).IsMultipleOf(Of(unit)) && !Of((unit * times) + (unit / 2)).IsMultipleOf(Of(unit));
        }).Check(Config.QuickThrowOnFailure);

    private static ExactNumber Of(decimal number) => ExactNumber.Of(number.ToString(CultureInfo.InvariantCulture))!.Value;

    private static Gen<JsonNode?> Any(int depth)
    {
        var plain = Gen.OneOf(
            Gen.Elements(Texts).Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Choose(-3, 9).Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Elements(true, false).Select(flag => (JsonNode?)JsonValue.Create(flag)),
            Gen.Constant((JsonNode?)null));
        if (depth is 0) return plain;
        var list = Gen.ListOf(Any(depth - 1)).Select(items => (JsonNode?)new JsonArray([.. items.Take(4).Select(item => item?.DeepClone())]));
        var members = Gen.ListOf(Gen.Zip(Gen.Elements(Words), Any(depth - 1)))
            .Select(pairs => (JsonNode?)new JsonObject(pairs.Take(5).DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2?.DeepClone()))));
        return Gen.OneOf(plain, list, members, members);
    }
}
