namespace Sijil.Bpmn.Tests.Constraints;

public sealed class DataTests
{
    private const string Items = "<itemDefinition id='text' structureRef='String'/><itemDefinition id='number' structureRef='Number'/><itemDefinition id='texts' structureRef='String' isCollection='true'/>";

    private static string Of(string inner) => Held.Definitions($"{Items}<process id='p' isExecutable='true'>{inner}</process>");

    private static string Task(string data, string more = "") => $"<task id='a'><ioSpecification id='io'>{data}</ioSpecification>{more}</task>";

    [Fact]
    public void A_data_object_has_no_state_and_its_reference_no_type() => Assert.Equal("data.object-state@o data.reference-type@r", Of(
        "<dataObject id='o'><dataState name='new'/></dataObject><dataObjectReference id='r' dataObjectRef='o' itemSubjectRef='text'/>"));

    [Fact]
    public void A_data_object_is_seen_from_where_it_stands_and_from_inside()
    {
        const string Inner = "<subProcess id='u'><dataObject id='i'/><dataObjectReference id='r1' dataObjectRef='o'/></subProcess>";
        Assert.Equal("data.out-of-scope@r2", Of($"<dataObject id='o'/>{Inner}<dataObjectReference id='r2' dataObjectRef='i'/>"));
    }

    [Theory]
    [InlineData("<dataObject id='x' itemSubjectRef='texts'/>", "data.collection@x"), InlineData("<dataObject id='x' itemSubjectRef='text' isCollection='true'/>", "data.collection@x")]
    [InlineData("<dataObject id='x' itemSubjectRef='texts' isCollection='true'/>", ""), InlineData("<dataObject id='x' isCollection='true'/>", "")]
    public void Data_and_its_type_agree_on_being_a_collection(string data, string problem) => Assert.Equal(problem, Of(data));

    [Theory]
    [InlineData("<dataInput id='i'/><inputSet id='n'/><outputSet/>", "set.left-out@i")]
    [InlineData("<dataInput id='i'/><inputSet id='n'><dataInputRefs>i</dataInputRefs></inputSet><inputSet id='k'><optionalInputRefs>i</optionalInputRefs></inputSet><outputSet/>", "set.not-in-it@k")]
    [InlineData("<dataOutput id='i'/><inputSet/><outputSet id='n'><dataOutputRefs>i</dataOutputRefs></outputSet><outputSet id='k'><optionalOutputRefs>i</optionalOutputRefs></outputSet>", "set.not-in-it@k")]
    [InlineData("<inputSet id='n'><outputSetRefs>k</outputSetRefs></inputSet><outputSet id='k'/>", "set.unpaired@n")]
    [InlineData("<inputSet id='n'><outputSetRefs>k</outputSetRefs></inputSet><outputSet id='k'><inputSetRefs>n</inputSetRefs></outputSet>", "")]
    public void Inputs_and_outputs_stand_in_sets(string data, string problem) => Assert.Equal(problem, Of(Task(data)));

    [Fact]
    public void A_set_is_of_data_of_its_own_element() => Assert.Equal("set.foreign-data@k", Of(
        Task("<dataInput id='i'/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/>") + "<task id='b'><ioSpecification id='io2'><inputSet id='k'><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification></task>"));

    [Theory]
    [InlineData("text", "text", "", ""), InlineData("text", "number", "", "association.type@d"), InlineData("text", "number", "<transformation>x</transformation>", "")]
    public void What_is_taken_is_of_the_type_that_is_asked(string source, string target, string more, string problem) => Assert.Equal(problem, Of(
        $"<dataObject id='o' itemSubjectRef='{source}'/>" + Task($"<dataInput id='i' itemSubjectRef='{target}'/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/>",
            $"<dataInputAssociation id='d'><sourceRef>o</sourceRef><targetRef>i</targetRef>{more}</dataInputAssociation>")));

    [Fact]
    public void An_activity_fills_its_own_inputs_only() => Assert.Equal("association.foreign-data@d", Of(
        "<dataObject id='o'/>" + Task("<dataInput id='i'/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/>")
        + "<task id='b'><dataInputAssociation id='d'><sourceRef>o</sourceRef><targetRef>i</targetRef></dataInputAssociation></task>"));

    [Fact]
    public void An_embedded_sub_process_has_no_data_of_its_own() => Assert.Equal("sub-process.data@u", Of(
        "<subProcess id='u'><ioSpecification><inputSet/><outputSet/></ioSpecification></subProcess>"));

    [Fact]
    public void A_message_that_an_operation_does_not_know_is_not_sent_by_it() => Assert.Equal("operation.other-message@a", Held.Definitions(
        "<interface id='i' name='i'><operation id='o' name='o'><inMessageRef>m2</inMessageRef></operation></interface><process id='p' isExecutable='true'><sendTask id='a' messageRef='m' operationRef='o'/></process>"));

    [Fact]
    public void A_task_of_one_message_has_one_datum() => Assert.Equal("task.much-data@a", Held.Definitions(
        "<process id='p' isExecutable='true'><sendTask id='a' messageRef='m'><ioSpecification><dataInput id='i'/><dataInput id='j'/><inputSet><dataInputRefs>i</dataInputRefs><dataInputRefs>j</dataInputRefs></inputSet><outputSet/></ioSpecification></sendTask></process>"));

    [Theory]
    [InlineData("<dataInput id='c1'/>", "c1", "call.data@c"), InlineData("<dataInput id='c1' itemSubjectRef='number'/>", "c1", "call.data@c"), InlineData("<dataInput id='c1' itemSubjectRef='text'/>", "c1", "")]
    public void A_call_gives_what_is_asked(string given, string id, string problem) => Assert.Equal(problem, Held.Definitions(
        $"{Items}<globalTask id='g'><ioSpecification><dataInput id='g1' itemSubjectRef='text'/><inputSet><dataInputRefs>g1</dataInputRefs></inputSet><outputSet/></ioSpecification></globalTask>"
        + $"<process id='p' isExecutable='true'><callActivity id='c' calledElement='g'><ioSpecification>{given}<inputSet><dataInputRefs>{id}</dataInputRefs></inputSet><outputSet/></ioSpecification></callActivity></process>"));

    [Fact]
    public void What_is_called_can_be_called() => Assert.Equal("reference.wrong-kind@c", Of("<task id='a'/><callActivity id='c' calledElement='a'/>"));
}
