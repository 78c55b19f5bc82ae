namespace Sijil.Decisions.Tests;

public sealed class FeelEvaluationTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("0.1 + 0.2 = 0.3", "true")]
    [InlineData("\"a\" + \"b\"", "\"ab\"")]
    [InlineData("if 3 > 2 then \"yes\" else \"no\"", "\"yes\"")]
    [InlineData("for i in 1..3 return i * i", "[1, 4, 9]")]
    [InlineData("some x in [1, 2, 3] satisfies x > 2", "true")]
    [InlineData("every x in [1, 2, 3] satisfies x > 2", "false")]
    [InlineData("[1, 2, 3, 4][item > 2]", "[3, 4]")]
    [InlineData("[{a: 1}, {a: 2}][a = 2].a", "[2]")]
    [InlineData("{a: 1, b: a + 1}.b", "2")]
    [InlineData("5 in [1..5]", "true")]
    [InlineData("5 in (1..5)", "false")]
    [InlineData("5 in (> 4, < 2)", "true")]
    [InlineData("5 between 1 and 10", "true")]
    [InlineData("null > 3", "null")]
    [InlineData("false and null", "false")]
    [InlineData("date(\"2024-02-28\") + duration(\"P2D\")", "2024-03-01")]
    [InlineData("date and time(\"2024-01-01T10:00:00Z\") + duration(\"PT1H30M\")", "2024-01-01T11:30:00Z")]
    [InlineData("string length(\"\U0001F40E\")", "1")]
    [InlineData("date(year: 2024, month: 2, day: 29).weekday", "4")]
    [InlineData("(function(x, y) x ** y)(2, 10)", "1024")]
    public void An_expression_has_its_value(string text, string expected) => Evaluated.Is(text, expected);
}
