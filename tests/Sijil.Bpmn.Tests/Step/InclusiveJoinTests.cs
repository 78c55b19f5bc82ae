namespace Sijil.Bpmn.Tests.Step;

/// <summary>BPMN 2.0, 13.4.3: an inclusive join waits while, and only while, another token can still come.</summary>
public sealed class InclusiveJoinTests
{
    private static readonly ProcessPlan Pair = Given.Plan(
        $"""
        <startEvent id='s'/><inclusiveGateway id='f' default='f-c'/>{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}
        <inclusiveGateway id='j'/>{Given.Task("d")}<endEvent id='z'/>
        {Given.Flows("s-f f-c a-j b-j c-j j-d d-z")}{Given.Flow("f", "a", "x")}{Given.Flow("f", "b", "y")}
        """);

    [Fact]
    public void It_waits_for_every_path_that_was_taken()
    {
        var walk = new Walk(Pair, "x", "y").Start();
        Assert.Equal("j b", walk.Complete("a").At);
        Assert.Equal("d", walk.Complete("b").At);
    }

    [Fact]
    public void It_does_not_wait_for_a_path_that_was_not_taken()
    {
        var walk = new Walk(Pair, "x").Start();
        Assert.Equal("d", walk.Complete("a").At);
    }

    [Fact]
    public void It_goes_on_when_the_awaited_token_leaves_by_another_way()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='f'/>{Given.Task("a")}{Given.Task("b")}<exclusiveGateway id='x' default='x-j'/>
            <inclusiveGateway id='j'/>{Given.Task("d")}<endEvent id='z'/><endEvent id='z2'/>
            {Given.Flows("s-f f-a f-b a-j b-x x-j j-d d-z")}{Given.Flow("x", "z2", "away")}
            """), "away").Start();
        Assert.Equal("j b", walk.Complete("a").At);
        Assert.Equal("d", walk.Complete("b").At);
        Assert.Equal(["z2"], walk.Last.Ended);
    }

    [Fact]
    public void It_waits_for_a_token_that_can_still_come_round_a_loop()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='f'/>{Given.Task("a")}{Given.Task("b")}<exclusiveGateway id='x' default='x-b'/>
            <inclusiveGateway id='j'/>{Given.Task("d")}<endEvent id='z'/>
            {Given.Flows("s-f f-a f-b a-j b-x x-b j-d d-z")}{Given.Flow("x", "j", "done")}
            """)).Start();
        walk.Complete("a").Complete("b").Complete("b");
        Assert.Equal("j b", walk.At);
        Assert.Equal("d", walk.Now("done").Complete("b").At);
    }

    [Fact]
    public void In_a_loop_around_itself_it_does_not_wait_for_its_own_token()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><inclusiveGateway id='j'/>{Given.Task("a")}<exclusiveGateway id='x' default='x-j'/><endEvent id='z'/>
            {Given.Flows("s-j j-a a-x x-j")}{Given.Flow("x", "z", "done")}
            """)).Start();
        Assert.Equal("a", walk.At);
        Assert.Equal("a", walk.Complete("a").At);
        Assert.True(walk.Now("done").Complete("a").Marking.IsEmpty);
    }

    [Fact]
    public void A_boundary_event_is_a_way_by_which_a_token_can_come()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='f'/>{Given.Task("a")}{Given.Task("b")}
            <boundaryEvent id='t' attachedToRef='b'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
            <inclusiveGateway id='j'/>{Given.Task("d")}<endEvent id='z'/><endEvent id='z2'/>
            {Given.Flows("s-f f-a f-b a-j t-j b-z2 j-d d-z")}
            """)).Start();
        Assert.Equal("j b", walk.Complete("a").At);
        Assert.Equal("d", walk.Fire("t").At);
    }
}
