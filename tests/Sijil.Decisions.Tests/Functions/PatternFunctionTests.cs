namespace Sijil.Decisions.Tests.Functions;

public sealed class PatternFunctionTests
{
    [Theory]
    [InlineData("matches(\"foobar\", \"^fo*b\")", "true")]
    [InlineData("matches(\"a\\nb\", \"a.b\")", "false")]
    [InlineData("matches(\"a\\nb\", \"a.b\", \"s\")", "true")]
    [InlineData("matches(\"ABC\", \"abc\", \"i\")", "true")]
    [InlineData("matches(\"abc\", \"(?=a)\")", "null")]
    [InlineData("matches(\"abc\", \"a\", \"z\")", "null")]
    [InlineData("matches(\"a\\n\\nb\", \"^$\", \"m\")", "true")]
    [InlineData("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\"")]
    [InlineData("replace(\"a.b\", \".\", \"-\", \"q\")", "\"a-b\"")]
    [InlineData("replace(\"a\U0001F40Ec\", \"a.c\", \"x\")", "\"x\"")]
    [InlineData("split(\"a1b22c\", \"[0-9]+\")", "[\"a\", \"b\", \"c\"]")]
    [InlineData("extract(\"12 x 345\", \"[0-9]+\")", "[\"12\", \"345\"]")]
    public void Patterns_are_those_of_XPath(string text, string expected) => Evaluated.Is(text, expected);
}
