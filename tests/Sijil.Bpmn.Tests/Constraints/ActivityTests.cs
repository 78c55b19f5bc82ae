namespace Sijil.Bpmn.Tests.Constraints;

public sealed class ActivityTests
{
    private static string Loop(string loop) => Held.Process($"<task id='a'>{loop}</task>");

    [Theory]
    [InlineData("<standardLoopCharacteristics/>", "loop.no-end@a"), InlineData("<standardLoopCharacteristics loopMaximum='3'/>", ""), InlineData("<standardLoopCharacteristics><loopCondition>\"yes\"</loopCondition></standardLoopCharacteristics>", "expression.no-condition@a")]
    [InlineData("<multiInstanceLoopCharacteristics><loopCardinality>2.5</loopCardinality></multiInstanceLoopCharacteristics>", "expression.no-count@a"), InlineData("<multiInstanceLoopCharacteristics><loopCardinality>true</loopCardinality></multiInstanceLoopCharacteristics>", "expression.no-count@a")]
    [InlineData("<multiInstanceLoopCharacteristics><loopCardinality>= count(x)</loopCardinality></multiInstanceLoopCharacteristics>", ""), InlineData("<multiInstanceLoopCharacteristics><loopCardinality/></multiInstanceLoopCharacteristics>", "expression.empty@a")]
    [InlineData("<multiInstanceLoopCharacteristics behavior='Complex'><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>", "loop.no-behavior@a")]
    public void What_is_done_again_ends(string loop, string problem) => Assert.Equal(problem, Loop(loop));

    [Fact]
    public void What_is_gone_through_is_a_collection_of_the_activity_itself() => Assert.Equal("loop.no-collection@b loop.foreign-data@b", Held.Definitions(
        """
        <itemDefinition id='text' structureRef='String'/><process id='p' isExecutable='true'>
        <task id='a'><ioSpecification><dataInput id='i' itemSubjectRef='text'/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification></task>
        <task id='b'><multiInstanceLoopCharacteristics><loopDataInputRef>i</loopDataInputRef></multiInstanceLoopCharacteristics></task></process>
        """));

    [Fact]
    public void Tokens_are_counted_from_one() => Assert.Equal("attribute.bad-value@a", Held.Process("<task id='a' startQuantity='0'/>"));

    [Theory]
    [InlineData("<resourceRef>r</resourceRef><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression>", "role.resource-and-expression@h")]
    [InlineData("<resourceRef>r</resourceRef><resourceParameterBinding parameterRef='other'><formalExpression>x</formalExpression></resourceParameterBinding>", "role.foreign-parameter@h")]
    [InlineData("<resourceRef>r</resourceRef><resourceParameterBinding parameterRef='own'><formalExpression>x</formalExpression></resourceParameterBinding>", "")]
    public void A_role_is_of_a_resource_or_of_an_expression(string role, string problem) => Assert.Equal(problem, Held.Definitions(
        $"<resource id='r' name='r'><resourceParameter id='own'/></resource><resource id='q' name='q'><resourceParameter id='other'/></resource><process id='p' isExecutable='true'><task id='a'><potentialOwner id='h'>{role}</potentialOwner></task></process>"));

    [Fact]
    public void An_ad_hoc_sub_process_holds_an_activity() => Assert.Equal("ad-hoc.empty@a", Held.Process("<adHocSubProcess id='a'/>"));

    [Theory]
    [InlineData("operationRef='o' inputDataRef='n' outputDataRef='k'", ""), InlineData("operationRef='o2' inputDataRef='n' outputDataRef='k'", "callable.foreign-binding@b")]
    public void What_is_bound_belongs_to_what_is_offered(string binding, string problem) => Assert.Equal(problem, Held.Definitions(
        $"""
        <interface id='i' name='i'><operation id='o' name='o'><inMessageRef>m</inMessageRef></operation></interface><interface id='j' name='j'><operation id='o2' name='o'><inMessageRef>m</inMessageRef></operation></interface>
        <globalTask id='g'><supportedInterfaceRef>i</supportedInterfaceRef><ioSpecification><inputSet id='n'/><outputSet id='k'/></ioSpecification><ioBinding id='b' {binding}/></globalTask>
        """));
}
