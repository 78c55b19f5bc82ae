using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class FeelLimitTests
{
    private static readonly FeelSettings few = new() { MaxSteps = 10_000 };

    [Theory]
    [InlineData("for i in 1..1000000000 return i")]
    [InlineData("for i in 1..100000, j in 1..100000 return 1")]
    [InlineData("some i in 1..1000000000 satisfies i < 0")]
    [InlineData("count(for i in 1..1000000000 return partial)")]
    public void Work_without_end_stops_at_the_steps_allowed(string text)
    {
        var problems = new List<FeelProblem>();
        var value = FeelExpression.Parse(text).Expression!.Evaluate(FeelContext.Empty, few, problems);
        Assert.True(value.IsNull);
        Assert.Contains(problems, problem => problem.Reason == FeelReason.TooManySteps);
    }

    [Fact]
    public void Recursion_without_end_stops_at_the_depth_allowed()
    {
        var problems = new List<FeelProblem>();
        var expression = FeelExpression.Parse("{f: function(g, n) g(g, n + 1), x: f(f, 1)}.x").Expression!;
        Assert.True(expression.Evaluate(FeelContext.Empty, FeelSettings.Default, problems).IsNull);
        Assert.Contains(problems, problem => problem.Reason == FeelReason.TooDeep);
    }

    [Fact]
    public void Text_that_doubles_itself_does_not_fill_the_memory()
    {
        var doubling = string.Concat(Enumerable.Range(0, 60).Select(step => $"s{step + 1}: s{step} + s{step}, "));
        var expression = FeelExpression.Parse("{s0: \"abcdefgh\", " + doubling + "end: string length(s60)}.end").Expression!;
        Assert.True(expression.Evaluate(FeelContext.Empty).IsNull);
    }

    [Fact]
    public void Lists_that_double_themselves_do_not_fill_the_memory()
    {
        var doubling = string.Concat(Enumerable.Range(0, 60).Select(step => $"s{step + 1}: concatenate(s{step}, s{step}), "));
        var expression = FeelExpression.Parse("{s0: [1, 2, 3], " + doubling + "end: count(s60)}.end").Expression!;
        Assert.True(expression.Evaluate(FeelContext.Empty).IsNull);
    }

    [Fact]
    public void Numbers_that_leave_what_can_be_held_are_null_with_a_reason()
    {
        var problems = new List<FeelProblem>();
        Assert.True(FeelExpression.Parse("10 ** 9999999").Expression!.Evaluate(FeelContext.Empty, FeelSettings.Default, problems).IsNull);
        Assert.Contains(problems, problem => problem.Reason == FeelReason.OutOfRange);
    }

    [Fact]
    public void Without_a_clock_now_is_null_with_a_reason_and_with_one_it_is_that_instant()
    {
        var now = FeelExpression.Parse("now()").Expression!;
        var problems = new List<FeelProblem>();
        Assert.True(now.Evaluate(FeelContext.Empty, FeelSettings.Default, problems).IsNull);
        Assert.Equal(FeelReason.NoClock, Assert.Single(problems).Reason);
        var instant = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(4));
        Assert.Equal(instant, now.Evaluate(FeelContext.Empty, new FeelSettings { Now = instant }).AsInstant);
    }
}
