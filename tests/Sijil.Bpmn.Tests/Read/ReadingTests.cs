namespace Sijil.Bpmn.Tests.Read;

public sealed class ReadingTests
{
    [Fact]
    public void A_process_is_read_with_its_names_lines_and_neighbours()
    {
        var plan = Given.Plan(
            """

            <startEvent id="s" name="بداية"><extensionElements><sijil:name en="Begin"/></extensionElements></startEvent>
            <userTask id="a" name="سؤال
              الوالدين"><documentation>Why</documentation><extensionElements><sijil:step owner="customer" due="P1D"/></extensionElements></userTask>
            <endEvent id="z"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="z" name="نعم"/>
            """);
        var (start, ask) = (plan.Find("s"), plan.Find("a"));
        Assert.Equal(("بداية", "Begin", NodeKind.Start), (start.NameAr, start.NameEn, start.Kind));
        Assert.Equal(("سؤال الوالدين", "سؤال الوالدين", "Why"), (ask.NameAr, ask.NameEn, ask.Documentation));
        Assert.Equal(start.Line + 1, ask.Line);
        Assert.Equal("f1", plan.Flows[Assert.Single(ask.In)].Id);
        Assert.Equal("نعم", plan.Flows[Assert.Single(ask.Out)].NameAr);
        Assert.Equal(64, plan.Hash.Length);
        Assert.Equal(start.Index, plan.Start);
    }

    [Theory]
    [InlineData("<startEvent id='x'><messageEventDefinition messageRef='m'/></startEvent>", NodeKind.Start, TriggerKind.Message)]
    [InlineData("<startEvent id='x'><timerEventDefinition><timeDate>2026-12-01</timeDate></timerEventDefinition></startEvent>", NodeKind.Start, TriggerKind.Timer)]
    [InlineData("<intermediateThrowEvent id='x'/>", NodeKind.Throw)]
    [InlineData("<intermediateThrowEvent id='x'><messageEventDefinition messageRef='m'/></intermediateThrowEvent>", NodeKind.Throw, TriggerKind.Message)]
    [InlineData("<intermediateCatchEvent id='x'><timerEventDefinition><timeDuration>P14D</timeDuration></timerEventDefinition></intermediateCatchEvent>", NodeKind.Catch, TriggerKind.Timer)]
    [InlineData("<intermediateCatchEvent id='x'><timerEventDefinition><timeCycle>R3/P1D</timeCycle></timerEventDefinition></intermediateCatchEvent>", NodeKind.Catch, TriggerKind.Timer)]
    [InlineData("<intermediateThrowEvent id='x'><escalationEventDefinition escalationRef='rise'/></intermediateThrowEvent>", NodeKind.Throw, TriggerKind.Escalation)]
    [InlineData("<endEvent id='x'><terminateEventDefinition/></endEvent>", NodeKind.End, TriggerKind.Terminate)]
    [InlineData("<endEvent id='x'><errorEventDefinition errorRef='e'/></endEvent>", NodeKind.End, TriggerKind.Error)]
    [InlineData("<sendTask id='x' messageRef='m'/>", NodeKind.SendTask, TriggerKind.Message)]
    [InlineData("<callActivity id='x' calledElement='t:child'/>", NodeKind.CallActivity)]
    [InlineData("<scriptTask id='x'><script>1 + 1</script></scriptTask>", NodeKind.ScriptTask), InlineData("<manualTask id='x'/>", NodeKind.ManualTask), InlineData("<task id='x'/>", NodeKind.Task)]
    [InlineData("<subProcess id='x'/>", NodeKind.SubProcess), InlineData("<transaction id='x'/>", NodeKind.Transaction), InlineData("<adHocSubProcess id='x'><task id='inner'/></adHocSubProcess>", NodeKind.AdHoc)]
    [InlineData("<inclusiveGateway id='x'/>", NodeKind.Inclusive), InlineData("<complexGateway id='x'/>", NodeKind.Complex)]
    public void An_element_is_the_kind_that_its_name_and_trigger_say(string element, NodeKind kind, params TriggerKind[] triggers)
    {
        var flows = kind.IsStart() ? "x-a a-z" : kind.IsEnd() ? "s-a a-x a-z" : "s-a a-x x-z";
        var node = Given.Plan($"<startEvent id='s'/>{Given.Task("a")}<endEvent id='z'/>{element}{Given.Flows(kind.IsStart() ? flows + " s-a" : flows)}").Find("x");
        Assert.Equal(kind, node.Kind);
        Assert.Equal(triggers, node.Triggers.Select(trigger => trigger.Kind));
        Assert.Equal(triggers is [TriggerKind.Message] ? "notice" : null, node.MessageName);
        Assert.Equal(kind is NodeKind.CallActivity ? "child" : null, node.CalledProcess);
        Assert.Equal(triggers is [TriggerKind.Timer], node.Timer is { Timer: not null });
    }

    [Theory]
    [InlineData("<choreographyTask id='x' name='فرعية'/>", ConstraintCodes.ChoreographyInProcess), InlineData("<callChoreography id='x' name='فرعية'/>", ConstraintCodes.ChoreographyInProcess)]
    [InlineData("<intermediateThrowEvent id='x' name='فرعية'><cancelEventDefinition/></intermediateThrowEvent>", ConstraintCodes.WrongTrigger)]
    [InlineData("<startEvent id='x' name='فرعية'><errorEventDefinition errorRef='e'/></startEvent>", ConstraintCodes.WrongTrigger)]
    [InlineData("<intermediateCatchEvent id='x' name='فرعية'/>", ConstraintCodes.WrongTrigger)]
    public void What_has_no_place_in_a_process_is_refused_by_name_id_and_line(string element, string code)
    {
        var reading = Given.Process($"\n\n{element}<startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-z")}");
        var problem = reading.Problems.First(problem => problem.Code == code);
        var line = Given.Head.Split('\n').Length + 2;
        Assert.Equal(("x", "فرعية", line), (problem.ElementId, problem.ElementName, problem.Line));
        Assert.Empty(reading.Plans);
    }

    [Theory]
    [InlineData("<correlationKey/>", "correlationKey"), InlineData("<conversation/>", "conversation")]
    public void What_has_no_place_in_a_node_is_refused(string inside, string what)
    {
        var reading = Given.Process(
            $"<startEvent id='s'/><sendTask id='a' messageRef='m'><extensionElements><sijil:step owner='dha'/></extensionElements>{inside}</sendTask><endEvent id='z'/>{Given.Flows("s-a a-z")}");
        var problem = reading.Problems.First(problem => problem.Code == ConstraintCodes.Misplaced);
        Assert.Equal(("a", what), (problem.ElementId, problem.Arguments[0]));
    }

    [Fact]
    public void What_is_drawn_only_runs_along()
    {
        var plan = Given.Plan(
            $"""
            <laneSet id='ls'><lane id='l'><flowNodeRef>a</flowNodeRef></lane></laneSet><textAnnotation id='t'><text>note</text></textAnnotation>
            <association id='as' sourceRef='t' targetRef='a'/><group id='g'/><dataObject id='do'/><dataObjectReference id='dr' dataObjectRef='do'/>
            <startEvent id='s'/>{Given.Task("a")}<endEvent id='z'/>{Given.Flows("s-a a-z")}
            """);
        Assert.Equal(["s", "a", "z"], plan.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void A_process_that_says_it_does_not_run_is_left_out_and_named()
    {
        var reading = Given.Text(
            $"{Given.Head}<process id='drawn' isExecutable='false'><task id='t'/></process><process id='p'><startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-z")}</process></definitions>");
        Assert.Equal(ProblemCodes.NotMeantToRun, Assert.Single(reading.Problems).Code);
        Assert.Equal("p", Assert.Single(reading.Plans).Id);
    }

    [Fact]
    public void Steps_come_in_the_order_of_the_flows()
    {
        var plan = Given.Plan(
            $"""
            {Given.Task("d")}{Given.Task("c")}{Given.Task("a")}{Given.Task("b")}<endEvent id='z'/><startEvent id='s'/>
            <parallelGateway id='f'/><parallelGateway id='j'/>{Given.Flows("s-a a-f f-b f-c b-j c-j j-d d-z")}
            """);
        Assert.Equal(["a", "b", "c", "d"], plan.Steps().Select(step => step.Id));
    }
}
