namespace Sijil.Bpmn.Tests.Step;

public sealed class MachineTests
{
    private static readonly string Line = $"<startEvent id='s'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>{Given.Flows("s-a a-b b-z")}";

    [Fact]
    public void A_token_rests_at_each_activity_until_it_is_done()
    {
        var walk = new Walk(Given.Plan(Line)).Start();
        Assert.Equal(("a", "a"), (walk.At, walk.Reached));
        Assert.Equal(("b", "b"), (walk.Complete("a").At, walk.Reached));
        Assert.True(walk.Complete("b").Marking.IsEmpty);
        Assert.Equal(["z"], walk.Last.Ended);
    }

    [Fact]
    public void A_move_that_does_not_follow_is_refused()
    {
        var marking = Marking.From([new(3, 0, -1)], 4);
        Assert.Throws<InvalidOperationException>(() => marking.Apply(new(2, 1, 0)));
        Assert.Throws<InvalidOperationException>(() => marking.Apply(new(5, 1, 0)));
        Assert.Throws<InvalidOperationException>(() => marking.Apply(new(4, -1, -1)));
        Assert.Throws<ArgumentException>(() => Marking.From([new(3, 0, -1)], 3));
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var marking = Marking.From([new(0, 1, 0)], 1);
        var copy = marking.Copy();
        copy.Apply(new(0, -1, -1));
        Assert.Single(marking.Tokens);
        Assert.True(copy.IsEmpty);
    }

    [Fact]
    public void Completing_a_token_that_is_gone_is_misuse()
    {
        var plan = Given.Plan(Line);
        Assert.Throws<ArgumentException>(() => Machine.Complete(plan, 7, new(), (_, _) => Given.Data(), []));
    }

    [Fact]
    public void Terminate_takes_every_token()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='g'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>
            <endEvent id='t'><terminateEventDefinition/></endEvent>{Given.Flows("s-g g-a g-b a-t b-z")}
            """)).Start();
        Assert.Equal("a b", walk.At);
        Assert.True(walk.Complete("a").Last.Terminated);
        Assert.True(walk.Marking.IsEmpty);
        Assert.Empty(walk.Last.Reached);
    }

    [Fact]
    public void An_error_end_throws_its_code_and_takes_every_token()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='g'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>
            <endEvent id='t'><errorEventDefinition errorRef='e'/></endEvent>{Given.Flows("s-g g-a g-b a-t b-z")}
            """)).Start();
        Assert.Equal("taken", walk.Complete("a").Last.Error);
        Assert.True(walk.Marking.IsEmpty);
    }

    [Fact]
    public void A_message_end_waits_for_the_message_to_be_sent()
    {
        var walk = new Walk(Given.Plan(
            $"<startEvent id='s'/><endEvent id='z'><messageEventDefinition messageRef='m'/></endEvent>{Given.Flows("s-z")}")).Start();
        Assert.Equal("z", walk.Reached);
        Assert.Equal(["z"], walk.Complete("z").Last.Ended);
        Assert.True(walk.Marking.IsEmpty);
    }

    [Fact]
    public void A_loop_that_never_rests_is_a_fault_and_not_a_hang()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><intermediateThrowEvent id='t'/><exclusiveGateway id='g' default='g-t'/><endEvent id='z'/>
            {Given.Flows("s-t t-g g-t")}{Given.Flow("g", "z", "done")}
            """)).Start();
        Assert.Equal(FaultKind.TooManyMoves, walk.Last.Fault?.Kind);
        Assert.InRange(walk.Moves.Count, Machine.MostMoves, Machine.MostMoves + 10);
    }

    [Fact]
    public void A_loop_may_be_gone_through_as_often_as_a_case_needs()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/>{Given.Task("a")}<exclusiveGateway id='g' default='g-a'/><endEvent id='z'/>
            {Given.Flows("s-a a-g g-a")}{Given.Flow("g", "z", "done")}
            """)).Start();
        for (var round = 0; round < 50; round++) walk.Complete("a");
        Assert.Equal("a", walk.At);
        Assert.True(walk.Now("done").Complete("a").Marking.IsEmpty);
    }
}
