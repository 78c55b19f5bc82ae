using Sijil.Decisions.Feel;

namespace Sijil.Bpmn.Tests.Step;

public sealed class LoopTests
{
    private static Walk Loop(string characteristics, params string[] data) => new Walk(Given.Plan(
        $"""
        <startEvent id='s'/><endEvent id='z'/>{Given.Task("after")}
        <userTask id='a'><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements>{characteristics}</userTask>
        {Given.Flows("s-a a-after after-z")}
        """), data);

    [Theory]
    [InlineData("<standardLoopCharacteristics><loopCondition>more</loopCondition></standardLoopCharacteristics>", "a a")]
    [InlineData("<standardLoopCharacteristics testBefore='true'><loopCondition>more</loopCondition></standardLoopCharacteristics>", "after")]
    [InlineData("<standardLoopCharacteristics loopMaximum='0'/>", "after")]
    public void A_loop_is_tested_before_or_after_its_first_round(string loop, string at) => Assert.Equal(at, Loop(loop).Start().At);

    [Fact]
    public void A_loop_goes_round_while_its_condition_is_true()
    {
        var walk = Loop("<standardLoopCharacteristics><loopCondition>more</loopCondition></standardLoopCharacteristics>", "more").Start();
        Assert.Equal("a a", walk.CompleteLast().At);
        Assert.Equal("after", walk.Now().CompleteLast().At);
    }

    [Fact]
    public void A_loop_has_at_most_as_many_rounds_as_it_says()
    {
        var walk = Loop("<standardLoopCharacteristics loopMaximum='2'/>").Start().CompleteLast();
        Assert.Equal("a a", walk.At);
        Assert.Equal("after", walk.CompleteLast().At);
    }

    [Theory]
    [InlineData("true", "a a"), InlineData("false", "a a a a")]
    public void Many_instances_come_one_after_the_other_or_all_at_once(string isSequential, string at)
    {
        var walk = Loop($"<multiInstanceLoopCharacteristics isSequential='{isSequential}'><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>").Start();
        Assert.Equal(at, walk.At);
        Assert.Equal([1], walk.Marking.Tokens.Where(walk.Marking.IsInstance).Select(walk.Marking.LoopCounter).Take(1));
        Assert.Equal("after", walk.CompleteLast().CompleteLast().CompleteLast().At);
    }

    [Fact]
    public void None_at_all_is_done_at_once() =>
        Assert.Equal("after", Loop("<multiInstanceLoopCharacteristics><loopCardinality>0</loopCardinality></multiInstanceLoopCharacteristics>").Start().At);

    [Theory]
    [InlineData("0 - 1", FaultKind.NoCount), InlineData("unknown", FaultKind.NoCount), InlineData("3 / 2", FaultKind.NoCount), InlineData("1000000", FaultKind.TooManyInstances)]
    public void A_count_that_is_none_or_too_large_holds_the_token_up(string count, FaultKind fault)
    {
        var walk = Loop($"<multiInstanceLoopCharacteristics><loopCardinality>{count}</loopCardinality></multiInstanceLoopCharacteristics>").Start();
        Assert.Equal((fault, "a"), (walk.Last.Fault?.Kind, walk.At));
    }

    [Fact]
    public void A_completion_condition_calls_the_rest_off()
    {
        var walk = Loop("<multiInstanceLoopCharacteristics><loopCardinality>5</loopCardinality><completionCondition>numberOfCompletedInstances = 2 and numberOfInstances = 5 and numberOfActiveInstances = 3</completionCondition></multiInstanceLoopCharacteristics>").Start();
        Assert.Equal("a a a a a", walk.CompleteLast().At);
        Assert.Equal("after", walk.CompleteLast().At);
    }

    [Fact]
    public void An_instance_that_is_done_is_told_with_its_number()
    {
        var walk = Loop("<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>").Start().CompleteLast();
        Assert.Equal(2, Assert.Single(walk.Last.Instances).Counter);
    }

    [Fact]
    public void An_interrupting_event_ends_every_instance()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("late")}
            <userTask id='a'><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
            <boundaryEvent id='t' attachedToRef='a'><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
            {Given.Flows("s-a a-z t-late late-z")}
            """)).Start();
        Assert.Equal("late", walk.Fire("t").At);
    }

    [Fact]
    public void An_activity_waits_for_as_many_tokens_as_it_wants_and_sends_as_many_as_it_says()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/><parallelGateway id='f'/>{Given.Task("b")}
            <userTask id='a' startQuantity='2' completionQuantity='3'><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements></userTask>
            <sequenceFlow id='f1' sourceRef='s' targetRef='f'/><sequenceFlow id='f2' sourceRef='f' targetRef='a'/><sequenceFlow id='f3' sourceRef='f' targetRef='a'/>{Given.Flows("a-b b-z")}
            """)).Start();
        Assert.Equal(("a", "a"), (walk.At, walk.Reached));
        Assert.Equal("b b b", walk.Complete("a").At);
    }

    [Fact]
    public void What_is_said_of_every_instance_is_heard_at_the_boundary_and_ends_nothing()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("heard")}{Given.Task("after")}
            <userTask id='a'><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements><multiInstanceLoopCharacteristics behavior='None' noneBehaviorEventRef='said'><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
            <boundaryEvent id='b' attachedToRef='a'><signalEventDefinition signalRef='sig'/></boundaryEvent>{Given.Flows("s-a a-after after-z b-heard heard-z")}
            """, "<signal id='sig' name='one'/><signalEventDefinition id='said' signalRef='sig'/>")).Start();
        Assert.Equal("a a heard", walk.CompleteLast().At.Replace("a a a", "a a"));
        Assert.Equal("after heard heard", string.Join(' ', walk.Complete("a", instance: true).At.Split(' ').Order()));
    }
}
