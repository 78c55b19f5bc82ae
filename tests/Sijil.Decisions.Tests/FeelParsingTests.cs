using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class FeelParsingTests
{
    [Fact]
    public void An_error_tells_where_it_is_what_was_found_and_what_was_expected()
    {
        var error = FeelExpression.Parse("if age > 18 than 1 else 2").Error!;
        Assert.Equal(12, error.Position);
        Assert.Equal("than", error.Found);
        Assert.Equal("then", error.Expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("[1, 2")]
    [InlineData("{a: }")]
    [InlineData("\"open")]
    [InlineData("/* open")]
    [InlineData("a..")]
    [InlineData("f(1,)")]
    public void What_is_no_expression_is_refused(string text) => Assert.NotNull(FeelExpression.Parse(text).Error);

    [Theory]
    [InlineData("age of child + 1", "age of child", "6")]
    [InlineData("net-income * 2", "net-income", "10")]
    [InlineData("a+b", "a + b", "5")]
    [InlineData("in stock", "in stock", "5")]
    [InlineData("date of birth", "date of birth", "5")]
    [InlineData("عمر الطفل + 1", "عمر الطفل", "6")]
    public void A_known_name_may_hold_spaces_signs_and_keywords(string text, string name, string expected)
    {
        var context = FeelContext.Empty.With(name, FeelValue.Of(5m));
        var expression = FeelExpression.Parse(text, FeelScope.Of(context)).Expression!;
        Assert.Equal(expected, expression.Evaluate(context).ToString());
    }

    [Fact]
    public void An_unknown_name_with_spaces_is_read_to_the_next_sign_or_keyword()
    {
        var expression = FeelExpression.Parse("family size > 3 and owns land").Expression!;
        var context = FeelContext.Empty.With("family size", FeelValue.Of(4m)).With("owns land", FeelValue.False);
        Assert.Equal(FeelValue.False, expression.Evaluate(context));
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_harms_nothing()
    {
        foreach (var open in new[] { "(", "[", "{a:", "-", "f(", "if ", "x in (", "not(", "function(a) ", "for i in " })
        {
            var text = string.Concat(Enumerable.Repeat(open, 20_000));
            Assert.NotNull(FeelExpression.Parse(text).Error);
            Assert.NotNull(UnaryTests.Parse(text).Error);
        }
    }

    [Fact]
    public void A_long_chain_of_operators_is_no_nesting()
    {
        var sum = FeelExpression.Parse(string.Join(" + ", Enumerable.Repeat("1", 900)));
        Assert.Equal(FeelValue.Of(900m), sum.Expression!.Evaluate(FeelContext.Empty));
    }
}
