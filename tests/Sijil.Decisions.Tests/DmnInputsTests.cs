using System.Text.Json;
using Sijil.Decisions.Dmn;

namespace Sijil.Decisions.Tests;

public sealed class DmnInputsTests
{
    [Theory]
    [InlineData("date", "\"2024-02-29\"", "string(x)", "\"2024-02-29\"")]
    [InlineData("date", "\"2024-02-29\"", "x.year", "2024")]
    [InlineData("dateTime", "\"2024-02-29T10:00:00\"", "x.hour", "10")]
    [InlineData("time", "\"10:30:00\"", "x.minute", "30")]
    [InlineData("dayTimeDuration", "\"P2D\"", "x.days", "2")]
    [InlineData("yearMonthDuration", "\"P2Y\"", "x.years", "2")]
    [InlineData("string", "\"2024-02-29\"", "x", "\"2024-02-29\"")]
    [InlineData("tDays", "[\"2024-02-29\", \"2025-01-01\"]", "x[2].year", "2025")]
    [InlineData("tStay", "{\"from\": \"2024-02-29\", \"nights\": 2}", "x.from.month + x.nights", "4")]
    [InlineData("number", "\"seven\"", "x", "null")]
    public void A_text_is_read_as_what_the_model_declares(string type, string json, string expression, string expected)
    {
        var model = Models.Of($"""
            <itemDefinition name="tDays" isCollection="true"><typeRef>date</typeRef></itemDefinition>
            <itemDefinition name="tStay"><itemComponent name="from"><typeRef>date</typeRef></itemComponent><itemComponent name="nights"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <inputData id="x" name="x"><variable name="x" typeRef="{type}"/></inputData>
            <decision id="d" name="D"><informationRequirement><requiredInput href="#x"/></informationRequirement><literalExpression><text>{expression}</text></literalExpression></decision>
            """).Model!;
        var inputs = DmnInputs.Read(model, JsonElement.Parse($"{{\"x\": {json}}}"));
        Assert.Equal(expected, model.Decide("D", inputs).Output.ToString());
    }

    [Fact]
    public void Files_that_import_each_other_are_read_in_whatever_order()
    {
        const string one = $"""<definitions xmlns="{Models.Space}" name="One" namespace="one"><decision id="a" name="A"><literalExpression><text>20</text></literalExpression></decision></definitions>""";
        const string two = $"""
            <definitions xmlns="{Models.Space}" name="Two" namespace="two"><import name="one" namespace="one" importType="{Models.Space}"/>
            <decision id="b" name="B"><informationRequirement><requiredDecision href="one#a"/></informationRequirement><literalExpression><text>one.A + 1</text></literalExpression></decision></definitions>
            """;
        const string three = $"""
            <definitions xmlns="{Models.Space}" name="Three" namespace="three"><import name="two" namespace="two" importType="{Models.Space}"/>
            <decision id="c" name="C"><informationRequirement><requiredDecision href="two#b"/></informationRequirement><literalExpression><text>two.B * 2</text></literalExpression></decision></definitions>
            """;
        var readings = DmnReader.ReadAll([("3.dmn", Bytes(three)), ("2.dmn", Bytes(two)), ("1.dmn", Bytes(one))]);
        Assert.All(readings, reading => Assert.Empty(reading.Problems));
        Assert.Equal("42", readings[0].Model!.Decide("C", Sijil.Decisions.Feel.FeelContext.Empty).Output.ToString());
    }

    [Fact]
    public void Files_that_import_each_other_in_a_ring_are_told_so_and_do_not_hang()
    {
        static string Model(string own, string other) => $"""<definitions xmlns="{Models.Space}" name="{own}" namespace="{own}"><import name="{other}" namespace="{other}" importType="{Models.Space}"/></definitions>""";
        var readings = DmnReader.ReadAll([("a.dmn", Bytes(Model("a", "b"))), ("b.dmn", Bytes(Model("b", "a")))]);
        Assert.Equal(DmnProblem.ReferenceMissing, Assert.Single(readings.SelectMany(reading => reading.Problems)).Code);
    }

    private static MemoryStream Bytes(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
