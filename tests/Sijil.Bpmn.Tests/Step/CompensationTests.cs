namespace Sijil.Bpmn.Tests.Step;

public sealed class CompensationTests
{
    private static string Undoable(string id) =>
        $"""
        {Given.Task(id)}<boundaryEvent id='on-{id}' attachedToRef='{id}'><compensateEventDefinition/></boundaryEvent>
        <userTask id='un{id}' isForCompensation='true'><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements></userTask><association id='as-{id}' sourceRef='on-{id}' targetRef='un{id}'/>
        """;

    private static Walk Process(string undo) => new Walk(Given.Plan(
        $"<startEvent id='s'/><endEvent id='z'/>{Undoable("a")}{Undoable("b")}{Given.Task("after")}<intermediateThrowEvent id='u'>{undo}</intermediateThrowEvent>{Given.Flows("s-a a-b b-u u-after after-z")}")).Start();

    [Fact]
    public void What_was_done_is_undone_the_last_first_and_one_after_the_other()
    {
        var walk = Process("<compensateEventDefinition/>").Complete("a").Complete("b");
        Assert.Equal("u unb", walk.At);
        Assert.Equal("u una", walk.Complete("unb").At);
        Assert.Equal("after", walk.Complete("una").At);
        Assert.Empty(walk.Marking.Done);
    }

    [Fact]
    public void One_activity_may_be_undone_alone()
    {
        var walk = Process("<compensateEventDefinition activityRef='a'/>").Complete("a").Complete("b");
        Assert.Equal("u una", walk.At);
        Assert.Equal("after", walk.Complete("una").At);
    }

    [Fact]
    public void Who_does_not_wait_goes_on_while_it_is_undone()
    {
        var walk = Process("<compensateEventDefinition waitForCompletion='false'/>").Complete("a").Complete("b");
        Assert.Equal("after u unb", string.Join(' ', walk.At.Split(' ').Order()));
        walk.Complete("unb").Complete("una");
        Assert.Equal("after", walk.At);
    }

    [Fact]
    public void What_was_not_done_is_not_undone() => Assert.Equal("after", new Walk(Given.Plan(
        $"<startEvent id='s'/><endEvent id='z'/>{Undoable("a")}{Given.Task("after")}<intermediateThrowEvent id='u'><compensateEventDefinition/></intermediateThrowEvent><exclusiveGateway id='g' default='g-u'/>{Given.Flows("s-g g-u u-after after-z a-z")}{Given.Flow("g", "a", "x")}")).Start().At);

    [Fact]
    public void A_sub_process_that_is_done_undoes_what_was_done_in_it()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='u'><compensateEventDefinition/></endEvent>{Given.Task("c")}
            <subProcess id='sp'><startEvent id='ps'/>{Undoable("a")}{Undoable("b")}<endEvent id='pz'/>{Given.Flows("ps-a a-b b-pz")}</subProcess>{Given.Flows("s-sp sp-c c-u")}
            """)).Start().Complete("a").Complete("b").Complete("c");
        Assert.Equal("u unb", walk.At);
        Assert.Equal("u una", walk.Complete("unb").At);
        Assert.Equal("", walk.Complete("una").At);
    }

    [Fact]
    public void A_sub_process_may_say_itself_how_it_is_undone()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='u'><compensateEventDefinition/></endEvent>{Given.Task("c")}
            <subProcess id='sp'><startEvent id='ps'/>{Undoable("a")}<endEvent id='pz'/>{Given.Flows("ps-a a-pz")}
              <subProcess id='how' triggeredByEvent='true'><startEvent id='hs'><compensateEventDefinition/></startEvent>{Given.Task("tell")}<endEvent id='hz'><compensateEventDefinition/></endEvent>{Given.Flows("hs-tell tell-hz")}</subProcess>
            </subProcess>{Given.Flows("s-sp sp-c c-u")}
            """)).Start().Complete("a").Complete("c");
        Assert.Equal("u how tell", walk.At);
        Assert.Equal("u how hz una", walk.Complete("tell").At);
        Assert.Equal("", walk.Complete("una").At);
    }

    [Fact]
    public void A_transaction_that_is_called_off_undoes_what_was_done_and_then_goes_the_way_of_its_cancel_event()
    {
        var walk = new Walk(Given.Plan(
            $"""
            <startEvent id='s'/><endEvent id='z'/>{Given.Task("sorry")}
            <transaction id='sp'><startEvent id='ps'/><parallelGateway id='f'/>{Undoable("a")}{Given.Task("b")}{Given.Task("c")}<endEvent id='pz'/><endEvent id='no'><cancelEventDefinition/></endEvent>
              {Given.Flows("ps-f f-a f-b a-c c-no b-pz")}</transaction>
            <boundaryEvent id='off' attachedToRef='sp'><cancelEventDefinition/></boundaryEvent>{Given.Flows("s-sp sp-z off-sorry sorry-z")}
            """)).Start().Complete("a").Complete("c");
        Assert.Equal("sp no una", walk.At);
        Assert.Equal("sorry", walk.Complete("una").At);
    }
}
