using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests;

public sealed class BoxedLogicTests
{
    [Fact]
    public void A_decision_calls_a_business_knowledge_model_by_invocation_and_by_name()
    {
        var reading = Models.Of("""
            <businessKnowledgeModel id="k" name="monthly rate">
              <encapsulatedLogic><formalParameter name="yearly rate" typeRef="number"/>
                <literalExpression><text>yearly rate / 12</text></literalExpression></encapsulatedLogic>
            </businessKnowledgeModel>
            <decision id="a" name="A"><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
              <invocation><literalExpression><text>monthly rate</text></literalExpression>
                <binding><parameter name="yearly rate"/><literalExpression><text>24</text></literalExpression></binding></invocation></decision>
            <decision id="b" name="B"><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
              <literalExpression><text>monthly rate(36)</text></literalExpression></decision>
            """);
        Assert.Empty(reading.Problems);
        Assert.Equal("2", Decide(reading, "A"));
        Assert.Equal("3", Decide(reading, "B"));
    }

    [Fact]
    public void The_entries_of_a_context_see_those_before_them_and_the_last_may_be_the_result()
    {
        var reading = Models.Of("""
            <decision id="d" name="D"><context>
              <contextEntry><variable name="net income"/><literalExpression><text>10</text></literalExpression></contextEntry>
              <contextEntry><variable name="twice"/><literalExpression><text>net income * 2</text></literalExpression></contextEntry>
              <contextEntry><literalExpression><text>twice + 1</text></literalExpression></contextEntry>
            </context></decision>
            """);
        Assert.Equal("21", Decide(reading, "D"));
    }

    [Fact]
    public void A_required_decision_is_decided_first()
    {
        var reading = Models.Of("""
            <inputData id="i" name="Age"/>
            <decision id="a" name="Is adult"><informationRequirement><requiredInput href="#i"/></informationRequirement>
              <literalExpression><text>Age &gt;= 18</text></literalExpression></decision>
            <decision id="b" name="Fee"><informationRequirement><requiredDecision href="#a"/></informationRequirement>
              <literalExpression><text>if Is adult then 100 else 0</text></literalExpression></decision>
            """);
        Assert.Equal("100", Decide(reading, "Fee", FeelContext.Empty.With("Age", FeelValue.Of(40m))));
        Assert.Equal("0", Decide(reading, "b", FeelContext.Empty.With("Age", FeelValue.Of(4m))));
    }

    [Fact]
    public void A_decision_service_answers_from_what_it_is_given()
    {
        var reading = Models.Of("""
            <inputData id="i" name="x"/>
            <decision id="a" name="Double"><informationRequirement><requiredInput href="#i"/></informationRequirement>
              <literalExpression><text>x * 2</text></literalExpression></decision>
            <decisionService id="s" name="Doubling"><outputDecision href="#a"/><inputData href="#i"/></decisionService>
            <decision id="b" name="B"><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>
              <literalExpression><text>Doubling(21)</text></literalExpression></decision>
            """);
        Assert.Empty(reading.Problems);
        Assert.Equal("42", Decide(reading, "B"));
        Assert.Equal("8", Decide(reading, "Doubling", FeelContext.Empty.With("x", FeelValue.Of(4m))));
    }

    [Fact]
    public void A_value_outside_the_allowed_ones_is_null_with_a_reason()
    {
        var reading = Models.Of("""
            <itemDefinition name="tEmirate"><typeRef>string</typeRef><allowedValues><text>"Dubai", "Ajman"</text></allowedValues></itemDefinition>
            <inputData id="i" name="emirate"><variable name="emirate" typeRef="tEmirate"/></inputData>
            <decision id="d" name="D"><informationRequirement><requiredInput href="#i"/></informationRequirement>
              <literalExpression><text>emirate</text></literalExpression></decision>
            """);
        Assert.Equal("\"Ajman\"", Decide(reading, "D", FeelContext.Empty.With("emirate", FeelValue.Of("Ajman"))));
        var answer = reading.Model!.Decide("D", FeelContext.Empty.With("emirate", FeelValue.Of("Atlantis")));
        Assert.True(answer.Output.IsNull);
        Assert.Equal(FeelReason.TypeMismatch, Assert.Single(answer.Problems).Reason);
    }

    [Fact]
    public void What_an_imported_model_decides_is_seen_under_the_name_of_the_import()
    {
        var imported = Models.Of("<decision id=\"a\" name=\"Base fee\"><literalExpression><text>50</text></literalExpression></decision>").Model!;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"""
            <definitions xmlns="{Models.Space}" name="Other" namespace="other">
              <import name="fees" namespace="test" importType="{Models.Space}"/>
              <decision id="d" name="D"><informationRequirement><requiredDecision href="test#a"/></informationRequirement>
                <literalExpression><text>fees.Base fee + 1</text></literalExpression></decision></definitions>
            """));
        var reading = DmnReader.Read(stream, "other.dmn", [imported]);
        Assert.Empty(reading.Problems);
        Assert.Equal("51", Decide(reading, "D"));
    }

    private static string Decide(DmnReading reading, string decision, FeelContext? inputs = null) =>
        reading.Model!.Decide(decision, inputs ?? FeelContext.Empty).Output.ToString();
}
