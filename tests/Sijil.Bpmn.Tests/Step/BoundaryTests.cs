namespace Sijil.Bpmn.Tests.Step;

public sealed class BoundaryTests
{
    private static ProcessPlan With(string attributes) => Given.Plan(
        $"""
        <startEvent id='s'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>
        <boundaryEvent id='t' attachedToRef='a' {attributes}><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
        {Given.Flows("s-a a-z t-b b-z")}
        """);

    [Fact]
    public void An_interrupting_event_takes_the_token_along()
    {
        var walk = new Walk(With("")).Start().Fire("t");
        Assert.Equal(("b", "b"), (walk.At, walk.Reached));
        Assert.Equal(1, walk.Marking.NextToken);
    }

    [Fact]
    public void An_event_that_does_not_interrupt_sends_a_new_token()
    {
        var walk = new Walk(With("cancelActivity='false'")).Start().Fire("t");
        Assert.Equal(("a b", "b"), (walk.At, walk.Reached));
        Assert.Equal("a b b", walk.Fire("t").At);
    }

    [Fact]
    public void An_event_of_another_activity_is_misuse()
    {
        var plan = With("");
        var walk = new Walk(plan).Start().Fire("t");
        Assert.Throws<ArgumentException>(() => Machine.Fire(plan, plan.Find("t").Index, 0, walk.Marking, (_, _) => Given.Data(), []));
    }

    [Fact]
    public void An_error_is_caught_by_its_code_or_by_the_event_that_catches_all()
    {
        var plan = Given.Plan(
            $"""
            <startEvent id='s'/>{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/>
            <boundaryEvent id='any' attachedToRef='a'><errorEventDefinition/></boundaryEvent>
            <boundaryEvent id='taken' attachedToRef='a'><errorEventDefinition errorRef='e'/></boundaryEvent>
            {Given.Flows("s-a a-b b-z any-z taken-z")}
            """);
        var walk = new Walk(plan).Start();
        Assert.Equal("taken", CaughtBy(plan, walk, "taken"));
        Assert.Equal("any", CaughtBy(plan, walk, "other"));
        walk.Complete("a");
        Assert.Null(CaughtBy(plan, walk, "taken"));
    }

    private static string? CaughtBy(ProcessPlan plan, Walk walk, string error) =>
        Machine.Catcher(plan, walk.Marking, walk.Marking.Tokens[0].Id, new(TriggerKind.Error) { Code = error })?.Event.Id;
}
