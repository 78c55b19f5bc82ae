using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

/// <summary>An expression without names, evaluated and written as FEEL.</summary>
internal static class Evaluated
{
    public static void Is(string text, string expected)
    {
        var parse = FeelExpression.Parse(text);
        Assert.True(parse.Error is null, parse.Error?.ToString());
        Assert.Equal(expected, parse.Expression!.Evaluate(FeelContext.Empty).ToString());
    }
}
