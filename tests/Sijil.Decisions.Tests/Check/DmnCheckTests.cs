using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;

namespace Sijil.Decisions.Tests.Check;

public sealed class DmnCheckTests
{
    [Fact]
    public void A_gap_is_told_with_its_region_and_an_input()
    {
        var gap = Assert.Single(Found(Models.Table("", ["&lt; 18", "1"], ["[21..65]", "2"])), problem => problem.Code == DmnProblem.TableGap);
        Assert.Equal(["age: [18..21), > 65", "age = 18"], gap.Arguments);
        Assert.Equal("{age: 18}", gap.Example!.Inputs!.ToString());
        Assert.False(gap.IsError);
    }

    [Fact]
    public void A_conflict_is_told_with_rules_input_and_both_answers()
    {
        var conflict = Assert.Single(Found(Models.Table("hitPolicy=\"ANY\"", ["&lt; 18", "1"], ["&gt;= 17", "2"])));
        Assert.Equal((DmnProblem.TableConflict, true, 1), (conflict.Code, conflict.IsError, conflict.Row));
        Assert.Equal(["1", "2", "age = 17", "1", "2"], conflict.Arguments);
    }

    [Fact]
    public void Rules_that_agree_may_meet_in_an_any_table_and_not_in_a_unique_one()
    {
        string[][] rows = [["&lt; 18", "1"], ["&gt;= 17", "1"]];
        Assert.Empty(Found(Models.Table("hitPolicy=\"ANY\"", rows)));
        Assert.Equal(DmnProblem.TableOverlap, Assert.Single(Found(Models.Table("", rows))).Code);
        Assert.Empty(Found(Models.Table("hitPolicy=\"COLLECT\"", rows)));
    }

    [Fact]
    public void A_rule_behind_others_that_take_everything_from_it_is_told()
    {
        var masked = Assert.Single(Found(Models.Table("hitPolicy=\"FIRST\"", ["&lt; 18", "1"], ["&gt;= 18", "2"], ["[10..20]", "3"])));
        Assert.Equal(DmnProblem.RuleUnreachable, masked.Code);
        Assert.Equal(["3", "1, 2", "age = 10"], masked.Arguments);
    }

    [Fact]
    public void A_rule_that_no_allowed_value_passes_is_told()
    {
        var found = Found(Table("number", "[0..120]", "&lt; 0", "&gt;= 0"));
        Assert.Equal((DmnProblem.RuleNever, 1), (found[0].Code, found[0].Row));
        Assert.DoesNotContain(found, problem => problem.Code == DmnProblem.TableGap);
    }

    [Fact]
    public void A_default_answers_where_no_rule_does() =>
        Assert.Empty(Found(Models.Of($"""
            <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
            <decision id="d" name="D"><informationRequirement><requiredInput href="#x"/></informationRequirement>
            <decisionTable><input><inputExpression><text>x</text></inputExpression></input><output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
            <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
            """)));

    [Fact]
    public void Cells_that_ask_more_than_their_own_value_hide_no_sure_finding()
    {
        var found = Found(Table("string", "", "starts with(?, \"a\")", "\"b\"", "\"b\""));
        Assert.Equal(["1"], Assert.Single(found, problem => problem.Code == DmnProblem.TableUnclear).Arguments);
        Assert.Equal(["2", "3", "x = \"b\""], Assert.Single(found, problem => problem.Code == DmnProblem.TableOverlap).Arguments);
    }

    [Fact]
    public void Two_columns_about_one_thing_are_looked_at_together()
    {
        var found = Found(Models.Of("""
            <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
            <decision id="d" name="D"><informationRequirement><requiredInput href="#x"/></informationRequirement>
            <decisionTable><input><inputExpression><text>x</text></inputExpression></input><input><inputExpression><text>x</text></inputExpression></input><output/>
            <rule><inputEntry><text>&gt;= 0</text></inputEntry><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule><inputEntry><text>&gt;= 5</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
            """));
        Assert.Equal(["x: < 0", "x = -1"], Assert.Single(found).Arguments);
    }

    [Fact]
    public void An_enumeration_of_a_named_type_is_the_whole_world_of_its_column()
    {
        var found = Found(Models.Of("""
            <itemDefinition name="tColour"><typeRef>string</typeRef><allowedValues><text>"red", "green", "blue"</text></allowedValues></itemDefinition>
            <itemDefinition name="tCar"><itemComponent name="colour"><typeRef>tColour</typeRef></itemComponent><itemComponent name="doors"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <inputData id="car" name="car"><variable name="car" typeRef="tCar"/></inputData>
            <decision id="d" name="D"><informationRequirement><requiredInput href="#car"/></informationRequirement>
            <decisionTable><input><inputExpression><text>car.colour</text></inputExpression></input><output/>
            <rule><inputEntry><text>"red"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule><inputEntry><text>"green"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
            """));
        var gap = Assert.Single(found);
        Assert.Equal(["car.colour: \"blue\"", "car.colour = \"blue\""], gap.Arguments);
        Assert.Equal("{car: {colour: \"blue\", doors: null}}", gap.Example!.Inputs!.ToString());
    }

    [Fact]
    public void Unknown_names_and_missing_and_unused_requirements_are_told()
    {
        var found = Found(Models.Of("""
            <inputData id="a" name="a"/><inputData id="b" name="b"/>
            <decision id="d" name="D"><informationRequirement><requiredInput href="#a"/></informationRequirement>
              <literalExpression><text>1 + b * nobody + count([1][item > 0])</text></literalExpression></decision>
            """));
        Assert.Equal([(DmnProblem.NameUnknown, "nobody"), (DmnProblem.RequirementMissing, "b"), (DmnProblem.RequirementUnused, "a")],
            found.Select(problem => (problem.Code, problem.Arguments[0])).OrderBy(pair => pair.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void A_cell_of_another_kind_is_told_with_row_and_column()
    {
        var found = Found(Models.Table("", ["&lt; 18", "1"], ["\"adult\"", "2"]));
        var unfit = Assert.Single(found, problem => problem.Code == DmnProblem.TypeUnfit);
        Assert.Equal((2, 1), (unfit.Row, unfit.Column));
        Assert.Equal(["string", "number", "0"], unfit.Arguments);
    }

    [Theory]
    [InlineData("1 + \"a\"", DmnProblem.TypeUnfit)]
    [InlineData("if 1 then 2 else 3", DmnProblem.TypeUnfit)]
    [InlineData("date(\"2024-01-01\") &lt; 5", DmnProblem.TypeUnfit)]
    [InlineData("{a: 1}.b", DmnProblem.PropertyUnknown)]
    [InlineData("(function(x: number) x)(1, 2)", DmnProblem.ArgumentCount)]
    [InlineData("(function(x: number) x)(\"a\")", DmnProblem.TypeUnfit)]
    public void What_can_never_be_a_value_is_told(string text, string code) =>
        Assert.Equal(code, Assert.Single(Found(Models.Of($"<decision id=\"d\" name=\"D\"><literalExpression><text>{text}</text></literalExpression></decision>"))).Code);

    [Theory]
    [InlineData("[{a: 1}, {a: 2}][a > 1].a")]
    [InlineData("for x in [1, 2], y in 1..x return x + y + count(partial)")]
    [InlineData("some x in [1, 2] satisfies x > 1")]
    [InlineData("date(\"2024-01-01\") + duration(\"P1D\") > date(\"2023-01-01\")")]
    [InlineData("{a: 1, b: a + 1}.b * 2")]
    [InlineData("sort([2, 1], function(x, y) x &lt; y)[1]")]
    [InlineData("if [1, 2] = [1] then \"a\" else null")]
    public void What_is_right_is_not_told(string text) =>
        Assert.Empty(Found(Models.Of($"<decision id=\"d\" name=\"D\"><literalExpression><text>{text}</text></literalExpression></decision>")));

    private static IReadOnlyList<DmnProblem> Found(DmnReading reading) => DmnCheck.Run(reading).Problems;

    private static DmnReading Table(string type, string allowed, params string[] cells) => Models.Of($"""
        <inputData id="x" name="x"><variable name="x" typeRef="{type}"/></inputData>
        <decision id="d" name="D"><informationRequirement><requiredInput href="#x"/></informationRequirement>
        <decisionTable><input><inputExpression typeRef="{type}"><text>x</text></inputExpression>{(allowed.Length > 0 ? $"<inputValues><text>{allowed}</text></inputValues>" : "")}</input><output/>
        {string.Concat(cells.Select(cell => $"<rule><inputEntry><text>{cell}</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"))}</decisionTable></decision>
        """);
}
