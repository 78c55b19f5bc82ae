namespace Sijil.Bpmn.Tests.Step;

public sealed class GatewayTests
{
    private static ProcessPlan Choice(string gateway, string attributes = "") => Given.Plan(
        $"""
        <startEvent id='s'/><{gateway} id='g' {attributes}/>{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}<endEvent id='z'/>
        {Given.Flows("s-g a-z b-z c-z")}{Given.Flow("g", "a", "x")}{Given.Flow("g", "b", "y")}
        {(attributes.Length > 0 ? Given.Flows("g-c") : Given.Flow("g", "c", "w"))}
        """);

    [Theory]
    [InlineData("x", "a"), InlineData("y", "b"), InlineData("x y", "a"), InlineData("", "c")]
    public void Exclusive_takes_the_first_true_condition_or_the_default(string data, string taken) =>
        Assert.Equal(taken, new Walk(Choice("exclusiveGateway", "default='g-c'"), data.Split(' ')).Start().At);

    [Theory]
    [InlineData("x", "a"), InlineData("x y", "a b"), InlineData("", "c")]
    public void Inclusive_takes_every_true_condition_or_the_default(string data, string taken) =>
        Assert.Equal(taken, new Walk(Choice("inclusiveGateway", "default='g-c'"), data.Split(' ')).Start().At);

    [Theory]
    [InlineData("exclusiveGateway"), InlineData("inclusiveGateway")]
    public void No_way_out_is_a_fault_that_can_be_tried_again(string gateway)
    {
        var walk = new Walk(Choice(gateway)).Start();
        Assert.Equal((FaultKind.NoFlow, "g"), (walk.Last.Fault?.Kind, walk.Last.Fault?.NodeId));
        Assert.Equal("g", walk.At);
        Assert.Equal("b", walk.Now("y").Complete("g").At);
        Assert.Null(walk.Last.Fault);
    }

    [Fact]
    public void A_fault_on_one_path_leaves_the_other_paths_going()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='f'/><exclusiveGateway id='g'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>
            {Given.Flows("s-f f-g f-b a-z b-z")}{Given.Flow("g", "a", "x")}{Given.Flow("g", "z", "y")}
            """)).Start();
        Assert.Equal(FaultKind.NoFlow, walk.Last.Fault?.Kind);
        Assert.Equal("b", walk.Reached);
        Assert.Equal("g", walk.Complete("b").At);
    }

    [Fact]
    public void Parallel_forks_and_joins_every_path()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='f'/>{Given.Task("a")}{Given.Task("b")}<parallelGateway id='j'/>{Given.Task("c")}<endEvent id='z'/>
            {Given.Flows("s-f f-a f-b a-j b-j j-c c-z")}
            """)).Start();
        Assert.Equal("a b", walk.At);
        Assert.Equal("a j", walk.Complete("b").At);
        Assert.Equal("", walk.Reached);
        Assert.Equal("c", walk.Complete("a").At);
        Assert.True(walk.Complete("c").Marking.IsEmpty);
    }

    [Fact]
    public void Tokens_that_reach_a_join_together_are_merged_once()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><parallelGateway id='f'/><parallelGateway id='j'/>{Given.Task("c")}<endEvent id='z'/>
            <sequenceFlow id='f1' sourceRef='f' targetRef='j'/><sequenceFlow id='f2' sourceRef='f' targetRef='j'/>{Given.Flows("s-f j-c c-z")}
            """)).Start();
        Assert.Equal(("c", "c"), (walk.At, walk.Reached));
    }

    [Fact]
    public void A_join_whose_token_cannot_come_is_a_deadlock_and_said_so()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><exclusiveGateway id='g' default='g-b'/>{Given.Task("a")}{Given.Task("b")}<parallelGateway id='j'/><endEvent id='z'/>
            {Given.Flows("s-g g-b a-j b-j j-z")}{Given.Flow("g", "a", "x")}
            """)).Start();
        Assert.Equal((FaultKind.Deadlock, "j"), (walk.Complete("b").Last.Fault?.Kind, walk.Last.Fault?.NodeId));
    }

    [Fact]
    public void Several_flows_out_of_an_activity_are_all_taken()
    {
        var walk = new Walk(Given.Plan(
            $"<startEvent id='s'/>{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}<endEvent id='z'/>{Given.Flows("s-a a-b a-c b-z c-z")}")).Start();
        Assert.Equal("b c", walk.Complete("a").At);
    }
}
