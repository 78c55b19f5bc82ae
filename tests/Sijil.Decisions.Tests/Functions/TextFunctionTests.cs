namespace Sijil.Decisions.Tests.Functions;

public sealed class TextFunctionTests
{
    [Theory]
    [InlineData("string length(\"\U0001F40Eab\")", "3")]
    [InlineData("substring(\"foobar\", 3)", "\"obar\"")]
    [InlineData("substring(\"foobar\", -2, 1)", "\"a\"")]
    [InlineData("substring(\"\U0001F40Eab\", 2)", "\"ab\"")]
    [InlineData("substring(\"abc\", 0)", "null")]
    [InlineData("upper case(\"aBc4\")", "\"ABC4\"")]
    [InlineData("lower case(\"aBc4\")", "\"abc4\"")]
    [InlineData("substring before(\"foobar\", \"bar\")", "\"foo\"")]
    [InlineData("substring before(\"foobar\", \"xyz\")", "\"\"")]
    [InlineData("substring after(\"foobar\", \"ob\")", "\"ar\"")]
    [InlineData("contains(\"foobar\", \"of\")", "false")]
    [InlineData("starts with(\"foobar\", \"fo\")", "true")]
    [InlineData("ends with(\"foobar\", \"r\")", "true")]
    [InlineData("string join([\"a\", null, \"c\"], \"_\", \"[\", \"]\")", "\"[a_c]\"")]
    [InlineData("string join([1])", "null")]
    [InlineData("upper case([\"a\"])", "\"A\"")]
    [InlineData("upper case(1)", "null")]
    public void Functions_on_strings_count_code_points_and_take_strings_only(string text, string expected) => Evaluated.Is(text, expected);
}
