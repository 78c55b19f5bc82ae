using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class DecisionTableTests
{
    private static readonly string[][] rows = [["&lt; 18", "1"], ["&lt; 30", "2"], ["&lt; 60", "3"]];

    [Theory]
    [InlineData("hitPolicy=\"FIRST\"", 20, "2")]
    [InlineData("hitPolicy=\"RULE ORDER\"", 20, "[2, 3]")]
    [InlineData("hitPolicy=\"OUTPUT ORDER\"", 20, "[3, 2]")]
    [InlineData("hitPolicy=\"PRIORITY\"", 10, "3")]
    [InlineData("hitPolicy=\"COLLECT\"", 10, "[1, 2, 3]")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", 10, "6")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", 20, "2")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", 20, "3")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", 20, "2")]
    [InlineData("hitPolicy=\"UNIQUE\"", 40, "3")]
    [InlineData("hitPolicy=\"UNIQUE\"", 20, "null")]
    [InlineData("hitPolicy=\"ANY\"", 20, "null")]
    [InlineData("hitPolicy=\"ANY\"", 40, "3")]
    [InlineData("", 70, "null")]
    public void The_hit_policy_decides_what_follows_from_the_rules_that_match(string attributes, int age, string expected)
    {
        var reading = Models.Table(attributes, rows);
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, Decide(reading, age).Output.ToString());
    }

    [Fact]
    public void The_rules_that_matched_are_told_in_both_languages()
    {
        var reading = Models.Table("hitPolicy=\"FIRST\"", ["&lt; 18", "1", "الطفل دون الثامنة عشرة", "The child is under eighteen"], ["-", "2"]);
        var rule = Assert.Single(Decide(reading, 7).Rules);
        Assert.Equal(new MatchedRule("Benefit", "r1", 1, "الطفل دون الثامنة عشرة", "The child is under eighteen"), rule);
    }

    [Fact]
    public void Rules_that_match_together_where_only_one_may_are_told_as_a_conflict()
    {
        var problem = Assert.Single(Decide(Models.Table("hitPolicy=\"UNIQUE\"", rows), 20).Problems);
        Assert.Equal(FeelReason.RulesConflict, problem.Reason);
        Assert.Equal(["Benefit", "2, 3"], problem.Arguments);
    }

    [Fact]
    public void An_input_of_another_type_than_declared_is_null_with_a_reason()
    {
        var answer = Models.Table("", rows).Model!.Decide("Benefit", FeelContext.Empty.With("age", FeelValue.Of("seven")));
        Assert.Contains(answer.Problems, problem => problem.Reason == FeelReason.TypeMismatch);
    }

    [Fact]
    public void Many_threads_decide_by_one_model_at_once()
    {
        var model = Models.Table("hitPolicy=\"FIRST\"", rows).Model!;
        Parallel.For(0, 10_000, turn =>
        {
            var expected = turn % 60 < 18 ? 1m : turn % 60 < 30 ? 2m : 3m;
            Assert.Equal(expected, model.Decide("Benefit", FeelContext.Empty.With("age", FeelValue.Of((decimal)(turn % 60)))).Output.AsNumber);
        });
    }

    private static DecisionResult Decide(DmnReading reading, int age) =>
        reading.Model!.Decide("Benefit", FeelContext.Empty.With("age", FeelValue.Of((decimal)age)));
}
