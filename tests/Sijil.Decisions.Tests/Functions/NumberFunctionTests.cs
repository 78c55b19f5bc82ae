namespace Sijil.Decisions.Tests.Functions;

public sealed class NumberFunctionTests
{
    [Theory]
    [InlineData("decimal(2.5, 0)", "2")]
    [InlineData("decimal(1/3, 2)", "0.33")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("ceiling(1.56, 1)", "1.6")]
    [InlineData("round up(5.123, 2)", "5.13")]
    [InlineData("round down(-5.5, 0)", "-5")]
    [InlineData("round half up(-5.5, 0)", "-6")]
    [InlineData("round half down(5.5, 0)", "5")]
    [InlineData("round half up(1234, -2)", "1200")]
    [InlineData("abs(-1)", "1")]
    [InlineData("modulo(-12, 5)", "3")]
    [InlineData("modulo(12, -5)", "-3")]
    [InlineData("modulo(1, 0)", "null")]
    [InlineData("sqrt(2) ** 2 > 1.999999999", "true")]
    [InlineData("sqrt(-1)", "null")]
    [InlineData("log(0)", "null")]
    [InlineData("odd(-3)", "true")]
    [InlineData("even(2)", "true")]
    [InlineData("even(2.5)", "false")]
    [InlineData("1 / 0", "null")]
    [InlineData("0.1 * 3 = 0.3", "true")]
    public void Numbers_are_exact_decimals(string text, string expected) => Evaluated.Is(text, expected);
}
