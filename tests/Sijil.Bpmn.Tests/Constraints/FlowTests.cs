namespace Sijil.Bpmn.Tests.Constraints;

public sealed class FlowTests
{
    private const string Ends = "<startEvent id='s'/><endEvent id='z'/>";
    private const string Timer = "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>";

    private static string Task(string id, string more = "") => $"<task id='{id}' {more}/>";

    private static string Catch(string id, string trigger = Timer) => $"<intermediateCatchEvent id='{id}'>{trigger}</intermediateCatchEvent>";

    [Fact]
    public void A_default_is_a_flow_that_leaves_its_own_step() =>
        Assert.Equal("gateway.bad-default@a", Held.Process($"{Ends}{Task("a", "default='s-a'")}{Given.Flows("s-a a-z")}"));

    [Fact]
    public void An_event_sub_process_is_led_to_by_no_flow() => Assert.Equal("flow.forbidden@s-ev", Held.Process(
        $"{Ends}<subProcess id='ev' triggeredByEvent='true'><startEvent id='i'>{Timer}</startEvent><endEvent id='j'/>{Given.Flows("i-j")}</subProcess>{Given.Flows("s-z s-ev")}"));

    [Fact]
    public void What_only_undoes_is_not_in_the_flow() =>
        Assert.Equal("flow.forbidden@s-a flow.forbidden@a-z", Held.Process($"{Ends}{Task("a", "isForCompensation='true'")}{Given.Flows("s-a a-z")}"));

    [Fact]
    public void A_receive_task_that_starts_the_process_has_nothing_before_it() =>
        Assert.Equal("flow.forbidden@s-r", Held.Process($"{Ends}<receiveTask id='r' instantiate='true' messageRef='m'/>{Given.Flows("s-r r-z")}"));

    [Theory]
    [InlineData("<startEvent id='s'/><task id='a'/><sequenceFlow id='s-a' sourceRef='s' targetRef='a'/>", "process.no-end@p")]
    [InlineData("<endEvent id='z'/><task id='a'/><sequenceFlow id='a-z' sourceRef='a' targetRef='z'/>", "process.no-start@p")]
    public void Who_starts_must_end_and_who_ends_must_start(string inner, string problem) => Assert.Equal(problem, Held.Process(inner));

    [Fact]
    public void An_end_event_is_led_to() => Assert.Equal("node.no-incoming@y", Held.Process($"{Ends}<endEvent id='y'/>{Given.Flows("s-z")}"));

    [Fact]
    public void A_boundary_event_leads_somewhere() => Assert.Equal("node.no-outgoing@b", Held.Process(
        $"{Ends}{Task("a")}<boundaryEvent id='b' attachedToRef='a'>{Timer}</boundaryEvent>{Given.Flows("s-a a-z")}"));

    [Fact]
    public void An_intermediate_event_is_led_to_even_where_nothing_starts() =>
        Assert.Equal("node.no-incoming@c", Held.Process($"{Catch("c")}{Task("a")}{Given.Flows("c-a")}"));

    [Fact]
    public void Where_flows_are_listed_every_flow_is() => Assert.Equal("flow.disagrees@s flow.disagrees@z",
        Held.Process($"<startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-z")}<task id='a'><incoming>s-a</incoming><outgoing>a-z</outgoing></task>{Given.Flows("s-a a-z")}"));

    [Fact]
    public void A_diverging_gateway_diverges() => Assert.Equal("gateway.direction@g",
        Held.Process($"{Ends}<parallelGateway id='g' gatewayDirection='Diverging'/>{Given.Flows("s-g g-z")}"));

    [Theory]
    [InlineData("<eventBasedGateway id='g'/>", "s-g g-a g-b a-z b-z", "", "")]
    [InlineData("<eventBasedGateway id='g' eventGatewayType='Parallel'/>", "s-g g-a g-b a-z b-z", "", "event-gateway.parallel@g")]
    [InlineData("<eventBasedGateway id='g'/>", "s-g g-a g-b s-b a-z b-z", "", "event-gateway.shared-target@g")]
    [InlineData("<eventBasedGateway id='g'/>", "s-g g-a a-z g-r r-z g-m m-z s-b b-z", "<receiveTask id='r' messageRef='m'/><intermediateCatchEvent id='m1'><messageEventDefinition messageRef='m'/></intermediateCatchEvent>", "event-gateway.mixed@g")]
    [InlineData("<eventBasedGateway id='g' instantiate='true' eventGatewayType='Parallel'/>", "g-a g-b a-z b-z s-z", "", "event-gateway.instantiating-target@g")]
    public void An_event_based_gateway_leads_to_what_can_be_waited_for(string gateway, string flows, string more, string problem) =>
        Assert.Equal(problem, Held.Process($"{Ends}{gateway}{Catch("a")}{Catch("b")}{more}{Given.Flows(flows.Replace("g-m m-z", "g-m1 m1-z", StringComparison.Ordinal))}"));

    [Fact]
    public void A_flow_out_of_an_event_based_gateway_has_no_condition() => Assert.Equal("event-gateway.condition@g", Held.Process(
        $"{Ends}<eventBasedGateway id='g'/>{Catch("a")}{Catch("b")}{Given.Flows("s-g g-b a-z b-z")}{Given.Flow("g", "a", "x")}"));

    [Fact]
    public void A_lane_holds_steps_of_its_own_process_once() => Assert.Equal("lane.twice@l lane.foreign-node@l2", Held.Definitions(
        $"""
        <process id='p'><laneSet id='l'><lane id='l1'><flowNodeRef>s</flowNodeRef></lane><lane id='l3'><flowNodeRef>s</flowNodeRef></lane></laneSet>
        {Ends}{Given.Flows("s-z")}</process>
        <process id='q'><laneSet id='k'><lane id='l2'><flowNodeRef>s</flowNodeRef></lane></laneSet></process>
        """));
}
