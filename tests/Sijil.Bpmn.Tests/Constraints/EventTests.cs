namespace Sijil.Bpmn.Tests.Constraints;

public sealed class EventTests
{
    private const string Ends = "<startEvent id='s'/><endEvent id='z'/>";
    private const string Timer = "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>";

    private static string EventSub(string id, string trigger, string more = "") =>
        $"<subProcess id='{id}' triggeredByEvent='true'><startEvent id='{id}-s' {more}>{trigger}</startEvent><endEvent id='{id}-z'/>{Flow($"{id}-f", $"{id}-s", $"{id}-z")}</subProcess>";

    private static string Process(string inner) => Held.Process($"{Ends}{Given.Flows("s-z")}{inner}");

    private static string Flow(string id, string from, string to) => $"<sequenceFlow id='{id}' sourceRef='{from}' targetRef='{to}'/>";

    [Theory]
    [InlineData("", "event.trigger@v-s"), InlineData("<cancelEventDefinition/>", "event.trigger@v-s"), InlineData("<linkEventDefinition name='l'/>", "event.trigger@v-s")]
    [InlineData("<terminateEventDefinition/>", "event.trigger@v-s"), InlineData("<errorEventDefinition/>", ""), InlineData("<escalationEventDefinition/>", ""), InlineData("<compensateEventDefinition/>", "")]
    public void An_event_sub_process_starts_on_what_can_happen_meanwhile(string trigger, string problem) => Assert.Equal(problem, Process(EventSub("v", trigger)));

    [Theory]
    [InlineData("<errorEventDefinition/>", "event.must-interrupt@v-s"), InlineData("<compensateEventDefinition/>", "event.must-interrupt@v-s"), InlineData("<escalationEventDefinition/>", "")]
    public void An_error_always_interrupts(string trigger, string problem) => Assert.Equal(problem, Process(EventSub("v", trigger, "isInterrupting='false'")));

    [Fact]
    public void One_event_interrupts_once() =>
        Assert.Equal("event-sub-process.twice@p", Process(EventSub("v", "<errorEventDefinition errorRef='e'/>") + EventSub("w", "<errorEventDefinition errorRef='e'/>")));

    [Theory]
    [InlineData("<errorEventDefinition/>", "event.trigger@t"), InlineData("<timerEventDefinition/>", "event.trigger@t"), InlineData("<terminateEventDefinition/>", "event.trigger@t"), InlineData("<cancelEventDefinition/>", "event.trigger@t")]
    [InlineData("", ""), InlineData("<signalEventDefinition/>", "")]
    public void What_is_thrown_on_the_way_can_be_thrown(string trigger, string problem) => Assert.Equal(problem, Held.Process(
        $"{Ends}<intermediateThrowEvent id='t'>{trigger}</intermediateThrowEvent>{Given.Flows("s-t t-z")}"));

    [Fact]
    public void A_thrown_error_has_a_code() => Assert.Equal("error.no-code@z", Held.Definitions(
        $"<error id='e0' name='nameless'/><process id='p' isExecutable='true'><startEvent id='s'/><endEvent id='z'><errorEventDefinition errorRef='e0'/></endEvent>{Given.Flows("s-z")}</process>"));

    [Theory]
    [InlineData("<timeCycle>every monday</timeCycle>", "timer.unreadable@c"), InlineData("<timeCycle>R3/PT10S</timeCycle>", ""), InlineData("<timeCycle>R/2026-01-01T00:00:00Z/P1D</timeCycle>", "")]
    [InlineData("<timeDate>2026-13-01</timeDate>", "timer.unreadable@c"), InlineData("<timeDate>2026-12-01T10:00:00+04:00</timeDate>", ""), InlineData("<timeDuration>P</timeDuration>", "timer.unreadable@c")]
    [InlineData("<timeDuration>P1D</timeDuration><timeDate>2026-12-01</timeDate>", "timer.told-twice@c"), InlineData("<timeDuration>= wait</timeDuration>", ""), InlineData("<timeDuration>${wait}</timeDuration>", "")]
    public void A_time_is_written_once_and_as_the_world_writes_it(string time, string problem) => Assert.Equal(problem, Held.Process(
        $"{Ends}<intermediateCatchEvent id='c'><timerEventDefinition>{time}</timerEventDefinition></intermediateCatchEvent>{Given.Flows("s-c c-z")}"));

    [Fact]
    public void A_boundary_event_stands_where_its_activity_stands() => Assert.Equal("event.attached-elsewhere@b", Held.Process(
        $"{Ends}<task id='a'/><subProcess id='u'><startEvent id='i'/><endEvent id='j'/>{Given.Flows("i-j b-j")}<boundaryEvent id='b' attachedToRef='a'>{Timer}</boundaryEvent></subProcess>{Given.Flows("s-a a-u u-z")}"));

    [Theory]
    [InlineData("<linkEventDefinition id='x' name='l'/>", "<linkEventDefinition id='y' name='l'/>", "")]
    [InlineData("<linkEventDefinition id='x' name='l'/>", "<linkEventDefinition id='y' name='k'/>", "link.nowhere@x link.from-nowhere@y")]
    [InlineData("<linkEventDefinition id='x' name='l'><target>y</target></linkEventDefinition>", "<linkEventDefinition id='y' name='k'/>", "")]
    [InlineData("<linkEventDefinition id='x' name='l'/>", "<linkEventDefinition id='y' name='k'><source>x</source></linkEventDefinition>", "")]
    public void A_link_has_both_its_ends(string thrown, string caught, string problem) => Assert.Equal(problem, Process(
        $"<intermediateThrowEvent id='t'>{thrown}</intermediateThrowEvent>{Flow("f1", "s", "t")}<intermediateCatchEvent id='c'>{caught}</intermediateCatchEvent>{Flow("f2", "c", "z")}"));

    [Fact]
    public void A_link_is_caught_in_one_place_and_none_leads_into_it() => Assert.Equal("link.twice@y2 flow.forbidden@s-d", Process(
        $"<intermediateThrowEvent id='t'><linkEventDefinition id='x' name='l'/></intermediateThrowEvent><intermediateCatchEvent id='c'><linkEventDefinition id='y' name='l'/></intermediateCatchEvent><intermediateCatchEvent id='d'><linkEventDefinition id='y2' name='l'/></intermediateCatchEvent>\n{Given.Flows("s-t c-z d-z s-d")}"));

    [Theory]
    [InlineData("", "compensation.no-handler@b"), InlineData("<association id='a1' sourceRef='b' targetRef='h'/>", ""), InlineData("<association id='a1' sourceRef='b' targetRef='h'/><association id='a2' sourceRef='b' targetRef='k'/>", "compensation.many-handlers@b")]
    public void A_compensation_event_leads_to_one_activity_that_undoes(string associations, string problem) => Assert.Equal(problem, Held.Process(
        $"{Ends}<task id='a'/><boundaryEvent id='b' attachedToRef='a'><compensateEventDefinition/></boundaryEvent><task id='h' isForCompensation='true'/><task id='k' isForCompensation='true'/>{associations}{Given.Flows("s-a a-z")}"));

    [Fact]
    public void An_event_has_data_for_each_thing_it_carries() => Assert.Equal("event.data@s", Held.Process(
        $"<startEvent id='s'><dataOutput id='o1'/><dataOutput id='o2'/><outputSet><dataOutputRefs>o1</dataOutputRefs><dataOutputRefs>o2</dataOutputRefs></outputSet><messageEventDefinition messageRef='m'/></startEvent><endEvent id='z'/>{Given.Flows("s-z")}"));
}
