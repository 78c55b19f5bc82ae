namespace Sijil.Bpmn.Tests.Constraints;

public sealed class StructureTests
{
    private static readonly string Whole = $"<startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-z")}";

    [Theory]
    [InlineData("<nothing id='x'/>", "bpmn.unknown-element@x"), InlineData("<lane id='x'/>", "element.misplaced@x"), InlineData("<participant id='x'/>", "element.misplaced@x")]
    [InlineData("<textAnnotation id='x'><text>a</text><text>b</text></textAnnotation>", "element.repeated@x")]
    [InlineData("<ioSpecification id='x'><inputSet/></ioSpecification>", "element.missing@x"), InlineData("<association id='x' sourceRef='s'/>", "attribute.missing@x")]
    [InlineData("<dataObject id='1x'/>", "attribute.bad-value@1x"), InlineData("<dataObject id='a:b'/>", "attribute.bad-value@a:b")]
    [InlineData("<dataObject id='x' isCollection='perhaps'/>", "attribute.bad-value@x"), InlineData("<association id='x' sourceRef='s' targetRef='z' associationDirection='Up'/>", "attribute.bad-value@x")]
    [InlineData("<textAnnotation id='x' textFormat='plain'/>", "attribute.bad-value@x"), InlineData("<group id='x' categoryValueRef='nowhere'/>", "bpmn.unknown-reference@x")]
    [InlineData("<group id='x' categoryValueRef='s'/>", "reference.wrong-kind@x"), InlineData("<dataObjectReference id='x' dataObjectRef='s'/>", "reference.wrong-kind@x")]
    [InlineData("<sequenceFlow id='x' sourceRef='s' targetRef='note'/><textAnnotation id='note'/>", "reference.wrong-kind@x")]
    public void What_stands_in_a_process_is_what_the_standard_has_there(string element, string problem) => Assert.Equal(problem, Held.Process(Whole + element));

    [Theory]
    [InlineData("<interface id='x' name='n'/>", "element.missing@x"), InlineData("<interface id='x'><operation id='o' name='n'><inMessageRef>m</inMessageRef></operation></interface>", "attribute.missing@x")]
    [InlineData("<interface id='i' name='n'><operation id='x' name='n'/></interface>", "element.missing@x"), InlineData("<import namespace='urn:x' importType='y'/>", "attribute.missing@definitions")]
    [InlineData("<collaboration id='c'><participant id='x'><participantMultiplicity minimum='3' maximum='2'/></participant></collaboration>", "participant.multiplicity@x")]
    [InlineData("<collaboration id='c'><participant id='x'><participantMultiplicity minimum='0' maximum='0'/></participant></collaboration>", "attribute.bad-value@x")]
    [InlineData("<message name='nameless'/>", "attribute.missing@definitions"), InlineData("<process id='m'/>", "bpmn.duplicate-id@m")]
    public void What_stands_around_the_processes_is_too(string element, string problem) => Assert.Equal(problem, Held.Definitions(element));

    [Fact]
    public void What_an_unknown_attribute_says_is_advice()
    {
        var problem = Assert.Single(Given.Process($"{Whole}<dataObject id='x' colour='red'/>").Problems);
        Assert.Equal((ConstraintCodes.UnknownAttribute, "x", false), (problem.Code, problem.ElementId, problem.IsError));
    }

    [Fact]
    public void Names_of_other_files_and_tools_are_their_own_matter() =>
        Assert.Equal("", Held.Process($"{Whole}<dataObject id='x' other:colour='red' xmlns:other='urn:other' itemSubjectRef='other:thing'><extensionElements><lane/></extensionElements></dataObject>"));

    [Fact]
    public void A_process_that_is_only_drawn_may_be_unfinished()
    {
        var reading = Given.Text($"{Given.Head}<process id='p' isExecutable='true'>{Whole}</process><process id='q' isExecutable='false'><startEvent id='t'/></process></definitions>");
        Assert.True(reading.Ok);
        Assert.Contains(reading.Problems, problem => problem is { Code: ConstraintCodes.NoOutgoing, ElementId: "t", IsError: false });
    }
}
