using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Explain;

public sealed class ExplainTests
{
    private static readonly string[][] rows =
        [["&lt; 18", "1", "السن دون الثامنة عشرة", "Younger than eighteen"], ["&lt; 30", "2", "السن دون الثلاثين", "Younger than thirty"], ["&lt; 60", "3", "", ""]];

    [Fact]
    public void The_values_on_the_way_are_told()
    {
        var told = Explain("hitPolicy=\"FIRST\"", 20);
        Assert.Equal([(true, "age", "20"), (false, "Benefit", "2")], told.Values.Select(value => (value.IsInput, value.Name, value.Value.ToString())));
        Assert.Equal(2m, told.Result.Output.AsNumber);
    }

    [Fact]
    public void Rules_are_told_with_what_became_of_them_and_their_sentences()
    {
        var table = Assert.Single(Explain("hitPolicy=\"FIRST\"", 20).Tables);
        Assert.Equal(["20"], table.Inputs.Select(value => value.ToString()));
        Assert.Equal([(1, false, false), (0, true, true), (0, true, false)], table.Rules.Select(rule => (rule.FailedColumn, rule.Matched, rule.Applied)));
        Assert.Equal(("السن دون الثلاثين", "Younger than thirty"), (table.Rules[1].Row.Ar, table.Rules[1].Row.En));
        Assert.Equal("< 18", table.Rules[0].Row.Tests[0]);
    }

    [Theory]
    [InlineData("hitPolicy=\"RULE ORDER\"", "2, 3")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "2, 3")]
    [InlineData("hitPolicy=\"PRIORITY\"", "3")]
    [InlineData("hitPolicy=\"UNIQUE\"", "")]
    public void The_rules_that_gave_the_answer_follow_from_the_hit_policy(string attributes, string applied)
    {
        var table = Assert.Single(Explain(attributes, 20).Tables);
        Assert.Equal(applied, string.Join(", ", table.Rules.Where(rule => rule.Applied).Select(rule => rule.Row.Index)));
        Assert.Equal([2, 3], table.Rules.Where(rule => rule.Matched).Select(rule => rule.Row.Index));
    }

    [Fact]
    public void An_explained_decision_answers_as_one_that_is_not()
    {
        var model = Models.Table("hitPolicy=\"FIRST\"", rows).Model!;
        for (var age = 0; age < 70; age++)
        {
            var inputs = FeelContext.Empty.With("age", FeelValue.Of((decimal)age));
            var (plain, told) = (model.Decide("Benefit", inputs), DmnExplain.Run(model, "Benefit", inputs).Result);
            Assert.Equal(plain.Output, told.Output);
            Assert.Equal(plain.Rules, told.Rules);
            Assert.Equal(plain.Problems.Select(problem => problem.ToString()), told.Problems.Select(problem => problem.ToString()));
        }
    }

    [Fact]
    public void The_version_and_hash_of_the_model_are_told()
    {
        var reading = Models.Read($"<definitions xmlns=\"{Models.Space}\" xmlns:s=\"urn:sijil:dmn:1\" s:version=\"2026-03\" name=\"M\" namespace=\"m\"><decision id=\"d\" name=\"D\"><literalExpression><text>1</text></literalExpression></decision></definitions>");
        var told = DmnExplain.Run(reading.Model!, "D", FeelContext.Empty);
        Assert.Equal(("M", "2026-03", reading.Model!.Hash, "D"), (told.Model, told.Version, told.Hash, told.Decision));
    }

    private static Explanation Explain(string attributes, int age) =>
        DmnExplain.Run(Models.Table(attributes, rows).Model!, "Benefit", FeelContext.Empty.With("age", FeelValue.Of((decimal)age)));
}
