using System.Text;
using System.Text.Json;

namespace Sijil.Schema.Tests;

/// <summary>What is hostile ends with a refusal: never with a crash, never in silence, never late.</summary>
public sealed class LimitTests
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 100_000 };

    [Fact]
    public void A_schema_of_ten_thousand_levels_is_refused()
    {
        var text = $"{string.Concat(Enumerable.Repeat("{\"not\":", 10_000))}true{new string('}', 10_000)}";

        Assert.Equal("too-deep", Assert.Single(JsonSchema.Compile(Encoding.UTF8.GetBytes(text)).Refusals).Code);
        Assert.Equal("too-deep", Assert.Single(JsonSchema.Compile(JsonDocument.Parse(text, Deep).RootElement).Refusals).Code);
    }

    [Fact]
    public void A_value_of_ten_thousand_levels_is_refused()
    {
        var schema = Given.Schema("""{ "items": { "$ref": "#" } }""");
        var value = JsonDocument.Parse($"{new string('[', 10_000)}{new string(']', 10_000)}", Deep).RootElement;

        Assert.Equal("instance-too-deep", schema.Validate(value).StoppedBy);
        Assert.False(schema.IsValid(value));
    }

    [Fact]
    public void A_schema_that_leads_back_to_itself_on_the_same_value_ends() =>
        Assert.Equal("too-deep", Given.Schema("""{ "$ref": "#" }""").Validate(Given.Json("1")).StoppedBy);

    [Fact]
    public void Branches_that_double_at_every_level_end()
    {
        var levels = Enumerable.Range(0, 40).Select(level => $$"""
            "l{{level}}": { "allOf": [{ "$ref": "#/$defs/l{{level + 1}}" }, { "$ref": "#/$defs/l{{level + 1}}" }] }
            """);
        var schema = Given.Schema($$"""{ "$ref": "#/$defs/l0", "$defs": { {{string.Join(',', levels)}}, "l40": true } }""");

        Assert.Equal("too-many-steps", schema.Validate(Given.Json("1")).StoppedBy);
    }

    [Theory, InlineData("(a+)+$"), InlineData("(?=(a+)+$)b"), InlineData("(a|aa)+\\\\1$")]
    public void A_pattern_that_backtracks_without_end_is_answered_or_ended(string pattern)
    {
        var schema = Given.Schema($$"""{ "pattern": "{{pattern}}" }""");
        var told = schema.Validate(Given.Json($"\"{new string('a', 5000)}!\""));

        Assert.False(told.IsValid);
        Assert.True(told.StoppedBy is null or "pattern-time");
    }

    [Fact]
    public void Half_a_character_is_no_text() =>
        Assert.Equal("not-text", Given.Schema("""{ "minLength": 1 }""").Validate(Given.Json("""{ "a": ["\ud800"] }""")).StoppedBy);

    [Theory, InlineData("1e1000000000"), InlineData("-1e1000000000"), InlineData("1e-1000000000"), InlineData("1e99999999999999999999")]
    public void A_number_of_any_size_is_weighed_without_being_written_out(string number)
    {
        var schema = Given.Schema("""{ "minimum": -5, "maximum": 5, "multipleOf": 0.01 }""");
        Assert.False(schema.IsValid(Given.Json(number)));
    }

    [Fact]
    public void Nothing_is_fetched_a_document_that_nobody_supplied_is_refused_with_its_place()
    {
        var refusal = Assert.Single(JsonSchema.Compile(Given.Json("""{ "properties": { "a": { "$ref": "https://example.org/a.json" } } }""")).Refusals);
        Assert.Equal(("unresolved", "#/properties/a/$ref"), (refusal.Code, refusal.Place));
    }
}
