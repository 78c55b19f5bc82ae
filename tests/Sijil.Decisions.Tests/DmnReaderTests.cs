using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class DmnReaderTests
{
    [Fact]
    public void A_document_type_is_refused()
    {
        var reading = Models.Read("<!DOCTYPE x [<!ENTITY a \"b\">]><definitions/>");
        Assert.Null(reading.Model);
        Assert.Equal(DmnProblem.XmlForbidden, Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void Elements_without_end_are_refused_before_there_is_a_tree()
    {
        var reading = Models.Of(string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Assert.Equal(DmnProblem.XmlTooDeep, Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<definitions>")]
    [InlineData("no xml")]
    public void What_is_no_xml_is_refused_with_its_line(string text) =>
        Assert.Equal(DmnProblem.XmlBroken, Assert.Single(Models.Read(text).Problems).Code);

    [Fact]
    public void Another_vocabulary_is_refused() =>
        Assert.Equal(DmnProblem.NotDmn, Assert.Single(Models.Read("<definitions xmlns=\"urn:other\"/>").Problems).Code);

    [Fact]
    public void A_broken_expression_is_told_with_line_and_element_and_the_other_decisions_still_run()
    {
        var reading = Models.Of("""

            <decision id="bad" name="Bad"><literalExpression><text>1 +</text></literalExpression></decision>
            <decision id="good" name="Good"><literalExpression><text>1 + 1</text></literalExpression></decision>
            """);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((DmnProblem.FeelBroken, "model.dmn", 2, "bad", "Bad"),
            (problem.Code, problem.File, problem.Line, problem.ElementId, problem.ElementName));
        Assert.Equal(2m, reading.Model!.Decide("Good", FeelContext.Empty).Output.AsNumber);
        Assert.Equal(FeelReason.NotParsed, Assert.Single(reading.Model.Decide("Bad", FeelContext.Empty).Problems).Reason);
    }

    [Fact]
    public void A_broken_cell_is_told_with_its_row_and_column()
    {
        var problem = Assert.Single(Models.Table("", ["-", "1"], ["&gt;= 5 5", "2"]).Problems);
        Assert.Equal((DmnProblem.FeelBroken, 2, 1), (problem.Code, problem.Row, problem.Column));
        Assert.Equal([">= 5 5", "5", "5", "the end of the expression"], problem.Arguments);
    }

    [Fact]
    public void Missing_references_unknown_types_and_misshapen_rules_are_told()
    {
        var reading = Models.Of("""
            <decision id="d" name="D"><variable name="D" typeRef="tMissing"/>
              <informationRequirement><requiredInput href="#nobody"/></informationRequirement>
              <decisionTable hitPolicy="SOMETIMES"><input><inputExpression><text>1</text></inputExpression></input><output/>
                <rule><inputEntry><text>-</text></inputEntry></rule></decisionTable></decision>
            """);
        Assert.Equal(
            [DmnProblem.HitPolicyUnknown, DmnProblem.ReferenceMissing, DmnProblem.RuleShape, DmnProblem.TypeUnknown],
            reading.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Decisions_that_require_each_other_are_told_and_do_not_hang()
    {
        var reading = Models.Of("""
            <decision id="a" name="A"><informationRequirement><requiredDecision href="#b"/></informationRequirement>
              <literalExpression><text>B</text></literalExpression></decision>
            <decision id="b" name="B"><informationRequirement><requiredDecision href="#a"/></informationRequirement>
              <literalExpression><text>A</text></literalExpression></decision>
            """);
        Assert.Contains(reading.Problems, problem => problem.Code == DmnProblem.Cycle);
        Assert.True(reading.Model!.Decide("A", FeelContext.Empty).Output.IsNull);
    }

    [Fact]
    public void The_hash_is_that_of_the_file() => Assert.Equal(64, Models.Of("").Model!.Hash.Length);

    [Fact]
    public void An_unknown_decision_is_null_with_a_reason() =>
        Assert.Equal(FeelReason.NameUnknown, Assert.Single(Models.Of("").Model!.Decide("X", FeelContext.Empty).Problems).Reason);
}
