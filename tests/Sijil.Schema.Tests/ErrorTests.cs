namespace Sijil.Schema.Tests;

/// <summary>What is wrong is told with its place in the value and in the schema.</summary>
public sealed class ErrorTests
{
    [Fact]
    public void An_error_stands_at_its_value_and_at_its_word()
    {
        var schema = Given.Schema("""
            { "$id": "https://example.org/person", "properties": { "names": { "items": { "$ref": "#/$defs/name" } } }, "$defs": { "name": { "minLength": 2 } } }
            """);
        var error = Assert.Single(schema.Validate(Given.Json("""{ "names": ["Noura", "X"] }""")).Errors);

        Assert.Equal("/names/1", error.Instance);
        Assert.Equal("/properties/names/items/$ref/minLength", error.Keywords);
        Assert.Equal("https://example.org/person#/$defs/name/minLength", error.Absolute);
        Assert.Equal("2", error.Wanted!.Value.GetRawText());
    }

    [Fact]
    public void Every_missing_property_is_named()
    {
        var told = Given.Schema("""{ "required": ["a", "b", "c"] }""").Validate(Given.Json("""{ "b": 1 }"""));
        Assert.Equal(["a", "c"], told.Errors.Select(error => error.Property));
    }

    [Fact]
    public void Of_branches_that_were_only_tried_nothing_is_told()
    {
        var schema = Given.Schema("""{ "anyOf": [{ "type": "string" }, { "type": "number" }], "not": { "const": 7 }, "if": { "minimum": 100 }, "then": false }""");

        Assert.Empty(schema.Validate(Given.Json("5")).Errors);
        Assert.Equal(["not"], schema.Validate(Given.Json("7")).Errors.Select(error => error.Keyword));
        Assert.Equal(["type", "type", "anyOf", "false"], schema.Validate(Given.Json("true")).Errors.Select(error => error.Keyword));
        Assert.Equal(["false"], schema.Validate(Given.Json("100")).Errors.Select(error => error.Keyword));
    }

    [Fact]
    public void What_a_schema_says_of_a_valid_value_is_collected_where_somebody_asks()
    {
        var schema = Given.Schema("""{ "title": "Person", "properties": { "day": { "format": "date", "x-unit": "day" } }, "anyOf": [{ "title": "no", "type": "string" }, true] }""",
            new() { CollectsAnnotations = true });
        var notes = schema.Validate(Given.Json("""{ "day": "soon" }""")).Annotations;

        Assert.Equal(["/day format", "/day x-unit", " title"], notes.Select(note => $"{note.Instance} {note.Keyword}"));
    }

    [Theory]
    [InlineData("""{ "minLength": "two" }""", "shape", "#/minLength")]
    [InlineData("""{ "type": "text" }""", "shape", "#/type")]
    [InlineData("""{ "properties": { "a": { "pattern": "[" } } }""", "pattern", "#/properties/a/pattern")]
    [InlineData("""{ "items": 3 }""", "shape", "#/items")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#" }""", "dialect", "")]
    [InlineData("""{ "$defs": { "a": { "$anchor": "x" }, "b": { "$anchor": "x" } } }""", "address", "#/$defs/a/$anchor")]
    [InlineData("3", "shape", "#/")]
    public void What_is_no_schema_is_refused_where_it_stands(string text, string code, string place)
    {
        var refusal = JsonSchema.Compile(Given.Json(text)).Refusals[0];
        Assert.Equal((code, place), (refusal.Code, refusal.Place));
        Assert.NotEmpty(refusal.Ar);
    }

    [Theory, InlineData("ar", true), InlineData("محل ٥", true), InlineData("ab\n", false)]
    public void A_pattern_sees_Arabic_as_letters_and_no_line_end_as_nothing(string text, bool fits) =>
        Assert.Equal(fits, Given.Schema("""{ "pattern": "^[\\p{L}\\p{Nd} ]+$" }""").IsValid(System.Text.Json.JsonSerializer.SerializeToElement(text)));
}
