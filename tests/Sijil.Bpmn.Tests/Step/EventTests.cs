namespace Sijil.Bpmn.Tests.Step;

public sealed class EventTests
{
    private const string Signals = "<signal id='one' name='one'/><signal id='two' name='two'/>";

    private static string Said(string name) => $"<signalEventDefinition signalRef='{name}'/>";

    [Fact]
    public void A_signal_is_heard_by_every_event_of_the_case_that_waits_for_it()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/><parallelGateway id='f'/>{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}{Given.Task("d")}
            <intermediateCatchEvent id='catch'>{Said("one")}</intermediateCatchEvent>
            <boundaryEvent id='on' attachedToRef='a' cancelActivity='false'>{Said("one")}</boundaryEvent>
            <intermediateThrowEvent id='throw'>{Said("one")}</intermediateThrowEvent>
            {Given.Flows("s-f f-catch f-a f-throw catch-b on-c throw-d a-z b-z c-z d-z")}
            """, Signals)).Start();
        Assert.Equal(("catch a throw", "catch a throw"), (walk.At, walk.Reached));
        Assert.Equal("a b c d", string.Join(' ', walk.Complete("throw").At.Split(' ').Order()));
        Assert.Equal("one", Assert.Single(walk.Last.Signals).Name);
    }

    [Fact]
    public void Of_many_triggers_the_first_is_enough_unless_all_are_wanted()
    {
        static Walk Catch(string attributes) => new Walk(Given.Plan(
            $"<startEvent id='s'/><endEvent id='z'/>{Given.Task("a")}<intermediateCatchEvent id='c' {attributes}>{Said("one")}{Said("two")}</intermediateCatchEvent>{Given.Flows("s-c c-a a-z")}", Signals)).Start();

        Assert.Equal("a", Catch("").Hear("two").At);
        Assert.Equal("c", Catch("parallelMultiple='true'").Hear("two").At);
        Assert.Equal("c", Catch("parallelMultiple='true'").Hear("two").Hear("two").At);
        Assert.Equal("a", Catch("parallelMultiple='true'").Hear("two").Hear("one").At);
    }

    [Fact]
    public void An_event_based_gateway_goes_the_way_of_the_first_event()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("a")}{Given.Task("b")}<eventBasedGateway id='g'/><intermediateCatchEvent id='c'>{Said("one")}</intermediateCatchEvent>
            <intermediateCatchEvent id='t'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>{Given.Flows("s-g g-c g-t c-a t-b a-z b-z")}
            """, Signals)).Start();
        Assert.Equal("g", walk.At);
        Assert.Equal("a", walk.Hear("one").At);
        Assert.Equal("a", walk.Hear("one").At);
    }

    [Fact]
    public void A_condition_happens_when_it_becomes_true_and_not_again_while_it_stays_so()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("a")}{Given.Task("b")}
            <boundaryEvent id='c' attachedToRef='a' cancelActivity='false'><conditionalEventDefinition><condition>rain</condition></conditionalEventDefinition></boundaryEvent>{Given.Flows("s-a a-z c-b b-z")}
            """)).Start();
        Assert.Equal("a", walk.At);
        Assert.Equal("a b", walk.Now("rain").Look().Look().At);
        Assert.Equal("a b b", walk.Now().Look().Now("rain").Look().At);
    }

    [Fact]
    public void A_link_goes_on_where_its_name_is_caught() => Assert.Equal("a", new Walk(Given.Plan(
        $"""
        <startEvent id='s'/><endEvent id='z'/>{Given.Task("a")}<intermediateThrowEvent id='t'><linkEventDefinition name='there'/></intermediateThrowEvent>
        <intermediateCatchEvent id='c'><linkEventDefinition name='there'/></intermediateCatchEvent>{Given.Flows("s-t c-a a-z")}
        """)).Start().At);

    [Fact]
    public void A_link_to_nowhere_is_refused() => Assert.Contains(ConstraintCodes.LinkNowhere, Given.Process(
        $"<startEvent id='s'/><endEvent id='z'/><intermediateThrowEvent id='t'><linkEventDefinition name='there'/></intermediateThrowEvent>{Given.Flows("s-t")}").Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData("activationCount >= 2", "b", "b after")]
    [InlineData("activationCount >= 1", "after b c", "after c")]
    public void A_complex_gateway_goes_on_when_its_condition_says_so_and_swallows_what_comes_after(string condition, string afterOne, string afterTwo)
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/><parallelGateway id='f'/>{Given.Task("a")}{Given.Task("b")}{Given.Task("c")}{Given.Task("after")}
            <complexGateway id='g'><activationCondition>{condition}</activationCondition></complexGateway>{Given.Flows("s-f f-a f-b f-c a-g b-g c-g g-after after-z")}
            """)).Start().Complete("a");
        Assert.Contains(afterOne, Sorted(walk.At));
        walk.Complete(condition.Contains('2') ? "c" : "b");
        Assert.Equal(Sorted(afterTwo + (condition.Contains('2') ? "" : " g")), Sorted(walk.At));
        foreach (var left in walk.At.Split(' ').Where(node => node is "b" or "c")) walk.Complete(left);
        Assert.Equal("after", walk.At);

        static string Sorted(string at) => string.Join(' ', at.Split(' ').Order());
    }
}
