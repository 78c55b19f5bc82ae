using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

/// <summary>What goes wrong gives null and says why and where; what cannot be read says what was expected.</summary>
public sealed class FeelReasonTests
{
    [Theory]
    [InlineData("1 + \"a\"", FeelReason.OperandsUnfit, 2)]
    [InlineData("1 = \"a\"", FeelReason.OperandsUnfit, 2)]
    [InlineData("5 in [\"a\"..\"b\"]", FeelReason.OperandsUnfit, 2)]
    [InlineData("true and 1", FeelReason.NotACondition, 5)]
    [InlineData("some x in [1] satisfies x", FeelReason.NotACondition, 0)]
    [InlineData("if \"a\" then 1 else 2", FeelReason.NotACondition, 0)]
    [InlineData("1 / 0", FeelReason.OutOfRange, 2)]
    [InlineData("10 ** 6144 * 10", FeelReason.OutOfRange, 11)]
    [InlineData("exp(100)", FeelReason.OutOfRange, 3)]
    [InlineData("sum(9e6144, 9e6144)", FeelReason.OutOfRange, 3)]
    [InlineData("product(1e4000, 1e4000)", FeelReason.OutOfRange, 7)]
    [InlineData("@\"2024-01-01\" + @\"P9999999999Y\"", FeelReason.OutOfRange, 14)]
    [InlineData("@\"P1Y\" / 0", FeelReason.OutOfRange, 7)]
    [InlineData("@\"10:00:00\" + @\"P1Y\"", FeelReason.OperandsUnfit, 12)]
    [InlineData("date(\"2023-02-29\")", FeelReason.TextUnreadable, 4)]
    [InlineData("substring(1, 2)", FeelReason.ArgumentUnfit, 9)]
    [InlineData("nothing there", FeelReason.NameUnknown, 0)]
    [InlineData("{a: 1}.b", FeelReason.NoSuchProperty, 6)]
    [InlineData("[1][2]", FeelReason.OutOfRange, 3)]
    [InlineData("1(2)", FeelReason.NotAFunction, 1)]
    public void An_invalid_operation_is_null_with_its_reason_and_its_place(string text, FeelReason reason, int position)
    {
        var expression = FeelExpression.Parse(text).Expression!;
        foreach (var isCompiled in (bool[])[false, true])
        {
            if (isCompiled) Assert.True(expression.Compile());
            var problems = new List<FeelProblem>();
            expression.Evaluate(FeelContext.Empty, FeelSettings.Default, problems);
            var problem = Assert.Single(problems);
            Assert.Equal((reason, position), (problem.Reason, problem.Position));
        }
    }

    [Theory]
    [InlineData("1 +", 3, "the end of the text", "an expression")]
    [InlineData("if a then b", 11, "the end of the text", "else")]
    [InlineData("[1, 2", 5, "the end of the text", "]")]
    [InlineData("(1 .. 2", 7, "the end of the text", "] or )")]
    [InlineData("{a 1}", 4, "}", ":")]
    [InlineData("for x of [1] return x", 9, "[", "in")]
    [InlineData("\"abc", 0, "\"abc", "a string with its closing quote")]
    [InlineData("1 /* note", 9, "the end of the text", "a comment with its end")]
    [InlineData("1 instance of 5", 14, "5", "a type")]
    [InlineData("1 2", 2, "2", "the end of the expression")]
    public void What_is_no_expression_says_where_and_what_was_expected(string text, int position, string found, string expected) =>
        Assert.Equal(new FeelError(position, found, expected), FeelExpression.Parse(text).Error);

    [Fact]
    public void Memory_has_a_limit_that_the_caller_sets()
    {
        var expression = FeelExpression.Parse("count(for i in 1..100000 return [i, i, i, i])").Expression!;
        foreach (var isCompiled in (bool[])[false, true])
        {
            if (isCompiled) Assert.True(expression.Compile());
            var problems = new List<FeelProblem>();
            Assert.True(expression.Evaluate(FeelContext.Empty, new FeelSettings { MaxMemory = 1_000_000 }, problems).IsNull);
            Assert.Equal(FeelReason.TooMuchMemory, Assert.Single(problems).Reason);
            Assert.Equal(100_000m, expression.Evaluate(FeelContext.Empty).AsNumber);
        }
    }
}
