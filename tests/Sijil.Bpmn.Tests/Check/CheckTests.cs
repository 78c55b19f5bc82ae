namespace Sijil.Bpmn.Tests.Check;

public sealed class CheckTests
{
    private static readonly string Ends = "<startEvent id='s'/><endEvent id='z'/>";

    private static string Problems(string inner) =>
        string.Join(' ', Given.Process(inner).Problems.Where(problem => problem.IsError).Select(problem => $"{problem.Code}@{problem.ElementId}"));

    [Fact]
    public void A_process_must_start_and_end()
    {
        Assert.Equal("process.no-start@p", Problems("<endEvent id='z'/>"));
        Assert.Contains("process.no-end@p", Problems("<startEvent id='s'/>"));
    }

    [Fact]
    public void A_flow_must_lead_from_node_to_node() =>
        Assert.Equal("bpmn.unknown-reference@f", Problems($"{Ends}{Given.Flows("s-z")}<sequenceFlow id='f' sourceRef='s' targetRef='nowhere'/>"));

    [Fact]
    public void Flows_do_not_lead_into_a_start_or_out_of_an_end() =>
        Assert.Equal("flow.forbidden@z-s", Problems($"{Ends}{Given.Flows("s-z z-s")}"));

    [Fact]
    public void A_node_must_be_reachable() => Assert.Equal(
        "node.unreachable@a node.unreachable@b", Problems($"{Ends}{Given.Task("a")}{Given.Task("b")}{Given.Flows("s-z a-b b-a")}"));

    [Fact]
    public void A_node_must_lead_to_an_end() =>
        Assert.Equal("node.no-way-to-end@a", Problems($"{Ends}{Given.Task("a")}<parallelGateway id='g'/>{Given.Flows("s-g g-z g-a a-a")}"));

    [Fact]
    public void A_choice_must_say_how_it_is_made() =>
        Assert.Equal("flow.no-condition@g-z flow.no-condition@g-a", Problems($"{Ends}{Given.Task("a")}<exclusiveGateway id='g'/>{Given.Flows("s-g g-z g-a a-z")}"));

    [Fact]
    public void A_choice_without_default_is_a_warning() => Assert.Equal(ProblemCodes.NoDefault, Assert.Single(Given.Process(
        $"{Ends}{Given.Task("a")}<exclusiveGateway id='g'/>{Given.Flows("s-g a-z")}{Given.Flow("g", "a", "x")}{Given.Flow("g", "z", "y")}").Problems).Code);

    [Fact]
    public void A_condition_that_is_never_asked_is_named()
    {
        Assert.Equal("flow.condition-ignored@s-a", Problems($"{Ends}{Given.Task("a")}{Given.Flows("a-z")}{Given.Flow("s", "a", "x")}"));
        var ignored = Assert.Single(Given.Process($"{Ends}{Given.Task("a")}<parallelGateway id='g'/>{Given.Flows("s-g g-z a-z")}{Given.Flow("g", "a", "x")}").Problems);
        Assert.Equal((ProblemCodes.ConditionIgnored, false), (ignored.Code, ignored.IsError));
    }

    [Fact]
    public void A_default_must_leave_its_own_gateway() =>
        Assert.Equal("gateway.bad-default@g", Problems($"{Ends}<exclusiveGateway id='g' default='s-g'/>{Given.Flows("s-g g-z")}"));

    [Fact]
    public void A_boundary_event_must_stand_on_an_activity() => Assert.Contains("reference.wrong-kind@b", Problems(
        $"{Ends}{Given.Flows("s-z b-z")}<boundaryEvent id='b' attachedToRef='s'><errorEventDefinition/></boundaryEvent>"));

    [Fact]
    public void Waiting_for_a_message_needs_its_name_and_key() => Assert.Equal(
        "message.no-message@r message.no-key@r", Problems($"{Ends}<receiveTask id='r'/>{Given.Flows("s-r r-z")}"));

    [Theory]
    [InlineData("<timeDuration>soon</timeDuration>", "timer.unreadable"), InlineData("<timeDuration>P1Y2D</timeDuration>", "timer.unreadable")]
    [InlineData("<timeDate>tomorrow</timeDate>", "timer.unreadable"), InlineData("<timeCycle>every hour</timeCycle>", "timer.unreadable"), InlineData("<timeCycle>R0/PT1H</timeCycle>", "timer.unreadable")]
    [InlineData("", "timer.missing"), InlineData("<timeDuration/>", "expression.empty"), InlineData("<timeDuration>= ((x</timeDuration>", "feel.unreadable")]
    public void A_timer_must_be_readable(string timer, string code) => Assert.Equal($"{code}@t", Problems(
        $"{Ends}<intermediateCatchEvent id='t'><timerEventDefinition>{timer}</timerEventDefinition></intermediateCatchEvent>{Given.Flows("s-t t-z")}"));

    [Fact]
    public void A_condition_that_is_no_expression_is_named_with_its_position()
    {
        var reading = Given.Process($"{Ends}{Given.Task("a")}<exclusiveGateway id='g' default='g-z'/>{Given.Flows("s-g g-z a-z")}{Given.Flow("g", "a", "((x")}");
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((ProblemCodes.BadFeel, "g-a", 4), (problem.Code, problem.ElementId, problem.Arguments.Count));
    }

    [Fact]
    public void A_condition_in_another_language_is_refused() => Assert.Equal("feel.other-language@f", Problems(
        $"{Ends}{Given.Task("a")}<exclusiveGateway id='g' default='g-z'/>{Given.Flows("s-g g-z a-z")}<sequenceFlow id='f' sourceRef='g' targetRef='a'><conditionExpression language='http://www.w3.org/1999/XPath'>1=1</conditionExpression></sequenceFlow>"));

    [Fact]
    public void An_id_is_given_once() => Assert.Contains("bpmn.duplicate-id@s", Problems($"{Ends}<endEvent id='s'/>{Given.Flows("s-z")}"));

    [Fact]
    public void A_step_without_owner_or_time_limit_is_a_warning()
    {
        var problems = Given.Process($"{Ends}<userTask id='a'/>{Given.Flows("s-a a-z")}").Problems;
        Assert.Equal(["step.no-owner", "step.no-due"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.False(problem.IsError));
    }

    [Fact]
    public void What_was_refused_is_not_blamed_on_its_neighbours() =>
        Assert.DoesNotContain("@a", Problems($"{Ends}<choreographyTask id='x'/>{Given.Task("a")}{Given.Flows("s-x x-a a-z")}"));

    [Fact]
    public void Several_problems_are_told_at_once_in_the_order_of_lines()
    {
        var reading = Given.Process($"<adHocSubProcess id='x'/>\n<task id='y' startQuantity='0'/>\n{Ends}\n<userTask id='a'><extensionElements><sijil:stepp/></extensionElements></userTask>{Given.Flows("s-x x-y y-a a-z")}");
        Assert.Equal(["x", "y", "a"], reading.Problems.Where(problem => problem.IsError).Select(problem => problem.ElementId));
    }
}
