namespace Sijil.Bpmn.Tests.Step;

public sealed class SubProcessTests
{
    private static string Sub(string id, string inner, string attributes = "", string kind = "subProcess") => $"<{kind} id='{id}' {attributes}>{inner}</{kind}>";

    private static string Inside(string flows, string tasks = "a") =>
        $"<startEvent id='is'/><endEvent id='iz'/>{string.Concat(tasks.Split(' ').Select(Given.Task))}{Given.Flows(flows)}";

    [Fact]
    public void A_sub_process_is_done_when_nothing_is_left_inside()
    {
        var walk = new Walk(Given.Plan(
            $"<startEvent id='s'/><endEvent id='z'/>{Given.Task("after")}{Sub("sp", Inside("is-f f-a f-b a-iz b-iz", "a b") + "<parallelGateway id='f'/>")}{Given.Flows("s-sp sp-after after-z")}")).Start();
        Assert.Equal("sp a b", walk.At);
        Assert.Equal("sp b", walk.Complete("a").At);
        Assert.Equal("after", walk.Complete("b").At);
        Assert.Equal("", walk.Complete("after").At);
    }

    [Fact]
    public void A_sub_process_without_a_start_event_begins_with_all_that_nothing_leads_to() =>
        Assert.Equal("sp a b", new Walk(Given.Plan($"<startEvent id='s'/><endEvent id='z'/>{Sub("sp", Given.Task("a") + Given.Task("b"))}{Given.Flows("s-sp sp-z")}")).Start().At);

    [Fact]
    public void An_interrupting_event_on_a_sub_process_takes_away_all_that_is_inside()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("late")}{Sub("sp", Inside("is-a a-iz"))}
            <boundaryEvent id='t' attachedToRef='sp'><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
            {Given.Flows("s-sp sp-z t-late late-z")}
            """)).Start().Fire("t");
        Assert.Equal("late", walk.At);
    }

    [Fact]
    public void A_terminate_end_event_ends_only_its_own_sub_process()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("after")}
            {Sub("sp", Inside("is-f f-a f-b a-iz b-stop", "a b") + "<parallelGateway id='f'/><endEvent id='stop'><terminateEventDefinition/></endEvent>")}
            {Given.Flows("s-sp sp-after after-z")}
            """)).Start().Complete("b");
        Assert.Equal("after", walk.At);
        Assert.False(walk.Last.Terminated);
    }

    [Fact]
    public void An_error_goes_outwards_to_the_nearest_event_that_catches_it()
    {
        var plan = Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("outer")}{Given.Task("inner")}
            {Sub("sp", $"<startEvent id='ps'/><endEvent id='pz'/>{Sub("q", Given.Task("a") + "<startEvent id='is'/>" + Given.Flows("is-a a-bad") + "<endEvent id='bad'><errorEventDefinition errorRef='e'/></endEvent>")}{Given.Flows("ps-q q-pz")}")}
            <boundaryEvent id='caught' attachedToRef='sp'><errorEventDefinition errorRef='e'/></boundaryEvent>
            {Given.Flows("s-sp sp-inner inner-z caught-outer outer-z")}
            """);
        var walk = new Walk(plan).Start().Complete("a");
        Assert.Equal("outer", walk.At);
        Assert.Equal(("caught", "taken"), (Assert.Single(walk.Last.Caught).NodeId, walk.Last.Caught[0].Thrown.Code));
    }

    [Fact]
    public void An_escalation_that_nothing_catches_does_no_harm()
    {
        var walk = new Walk(Given.Plan(
            $"<startEvent id='s'/><intermediateThrowEvent id='up'><escalationEventDefinition escalationRef='rise'/></intermediateThrowEvent>{Given.Task("a")}<endEvent id='z'/>{Given.Flows("s-up up-a a-z")}")).Start();
        Assert.Equal("a", walk.At);
        Assert.Empty(walk.Last.Caught);
    }

    [Fact]
    public void An_interrupting_event_sub_process_takes_its_scope_and_nothing_else_begins_in_it()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("after")}
            {Sub("sp", Inside("is-a a-iz") + EventSub("e1", "h1") + EventSub("e2", "h2"))}{Given.Flows("s-sp sp-after after-z")}
            """)).Start();
        walk.Begin("e1-s", "sp");
        Assert.Equal("sp e1 h1", walk.At);
        Assert.Equal("sp e1 h1", walk.Begin("e2-s", "sp").At);
        Assert.Equal("after", walk.Complete("h1").At);
    }

    [Fact]
    public void An_event_sub_process_that_does_not_interrupt_may_begin_again()
    {
        var walk = new Walk(Given.Plan(
            $"<startEvent id='s'/><endEvent id='z'/>{Sub("sp", Inside("is-a a-iz") + EventSub("e1", "h1", "isInterrupting='false'"))}{Given.Flows("s-sp sp-z")}")).Start();
        Assert.Equal("sp a e1 h1 e1 h1", walk.Begin("e1-s", "sp").Begin("e1-s", "sp").At);
        walk.Complete("a").Complete("h1");
        Assert.Equal("sp e1 h1", walk.At);
        Assert.Equal("", walk.Complete("h1").At);
    }

    [Fact]
    public void An_event_sub_process_of_the_process_itself_hears_too()
    {
        var walk = new Walk(Given.Plan($"<startEvent id='s'/><endEvent id='z'/>{Given.Task("a")}{EventSub("e1", "h1")}{Given.Flows("s-a a-z")}")).Start().Begin("e1-s", null);
        Assert.Equal("e1 h1", walk.At);
        Assert.Equal("", walk.Complete("h1").At);
    }

    [Fact]
    public void An_ad_hoc_sub_process_runs_what_it_holds_in_any_order_or_one_after_the_other()
    {
        static Walk AdHoc(string attributes, string end = "") => new Walk(Given.Plan(
            $"<startEvent id='s'/><endEvent id='z'/>{Sub("sp", Given.Task("a") + Given.Task("b") + end, attributes, "adHocSubProcess")}{Given.Flows("s-sp sp-z")}"), "enough").Start();

        Assert.Equal("sp a b", AdHoc("").At);
        Assert.Equal("", AdHoc("").Complete("b").Complete("a").At);
        Assert.Equal("sp a", AdHoc("ordering='Sequential'").At);
        Assert.Equal("sp b", AdHoc("ordering='Sequential'").Complete("a").At);
        Assert.Equal("", AdHoc("", "<completionCondition>enough</completionCondition>").Complete("b").At);
        Assert.Equal("sp a", AdHoc("cancelRemainingInstances='false'", "<completionCondition>enough</completionCondition>").Complete("b").At);
    }

    private static string EventSub(string id, string task, string attributes = "") => Sub(id,
        $"<startEvent id='{id}-s' {attributes}><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent>{Given.Task(task)}<endEvent id='{id}-z'/>"
        + $"<sequenceFlow id='{id}1' sourceRef='{id}-s' targetRef='{task}'/><sequenceFlow id='{id}2' sourceRef='{task}' targetRef='{id}-z'/>", "triggeredByEvent='true'");
}
