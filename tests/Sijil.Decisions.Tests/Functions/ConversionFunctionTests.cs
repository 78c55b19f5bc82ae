namespace Sijil.Decisions.Tests.Functions;

public sealed class ConversionFunctionTests
{
    [Theory]
    [InlineData("number(\"1,000.5\", \",\", \".\")", "1000.5")]
    [InlineData("number(\"1.000,5\", \".\", \",\")", "1000.5")]
    [InlineData("number(\"x\")", "null")]
    [InlineData("string(1.10)", "\"1.1\"")]
    [InlineData("string([1, \"a\"])", "\"[1, \\\"a\\\"]\"")]
    [InlineData("string(null)", "null")]
    [InlineData("duration(\"P1Y1D\")", "null")]
    [InlineData("not(true)", "false")]
    [InlineData("not(1)", "null")]
    [InlineData("number(from: \"1e3\")", "1000")]
    [InlineData("substring(string: \"abc\", start position: 2)", "\"bc\"")]
    [InlineData("substring(text: \"abc\", start position: 2)", "null")]
    public void A_value_is_made_of_another_kind_or_is_null(string text, string expected) => Evaluated.Is(text, expected);
}
