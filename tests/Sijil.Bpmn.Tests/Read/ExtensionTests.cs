namespace Sijil.Bpmn.Tests.Read;

public sealed class ExtensionTests
{
    private static StepDetails Step(string extension, string element = "serviceTask") => Given.Plan(
        $"<startEvent id='s'/><{element} id='a'><extensionElements>{extension}</extensionElements></{element}><endEvent id='z'/>{Given.Flows("s-a a-z")}").Find("a").Step;

    private static ModelProblem Problem(string extension, string element = "serviceTask") => Assert.Single(Given.Process(
        $"<startEvent id='s'/><{element} id='a'><extensionElements><sijil:step owner='dha' due='P1D'/>{extension}</extensionElements></{element}><endEvent id='z'/>{Given.Flows("s-a a-z")}").Problems);

    [Fact]
    public void A_step_says_who_by_when_and_how_long()
    {
        var step = Step("<sijil:step owner='dha' role='officer' due='PT4H' visit='true' minutes='5' baseline-minutes='30' hidden='true'/><sijil:advisor/>");
        Assert.Equal(("dha", true, "officer", "PT4H"), (step.Owner!.Text, step.Owner.IsConstant, step.Role, step.Due!.Text));
        Assert.Equal((true, 5, 30, true, true), (step.Visit, step.Minutes, step.BaselineMinutes, step.Hidden, step.Advisor));
    }

    [Fact]
    public void A_step_may_be_due_when_the_case_itself_says()
    {
        var step = Step("<sijil:step owner='dha' due='=date and time(limit)'/><sijil:advisor/>");
        Assert.Equal((null, "date and time(limit)"), (step.Due, step.DueAt!.Text));
        Assert.Contains(ProblemCodes.BadFeel, Given.Process("<startEvent id='s'/><userTask id='t'><extensionElements><sijil:step owner='dha' due='=1 +'/></extensionElements></userTask><endEvent id='z'/>" + Given.Flows("s-t t-z")).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_owner_may_be_an_expression() =>
        Assert.Equal((false, "bank"), (Step("<sijil:step owner='= bank' due='P1D'/><sijil:advisor/>").Owner!.IsConstant, Step("<sijil:step owner='= bank' due='P1D'/><sijil:advisor/>").Owner!.Expression!.Text));

    [Fact]
    public void Reads_name_data_elements_and_where_they_go()
    {
        var reads = Step("<sijil:read element='identity.profile' of='mother.id' into='mother'/><sijil:read element='residence.status' into='home'/>").Reads;
        Assert.Equal([new("identity.profile", "mother.id", "mother"), new("residence.status", null, "home")], reads);
    }

    [Theory]
    [InlineData("<sijil:operation id='dha.issue' repeats='ask-first'><sijil:in name='n' value='child'/><sijil:out name='o' into='paper.number'/></sijil:operation>")]
    [InlineData("<sijil:operation id='dha.issue' repeats='ask-first'/><sijil:in name='n' value='=child'/><sijil:out name='o' into='paper.number'/>")]
    public void An_operation_has_its_mappings_inside_or_beside_it(string extension)
    {
        var operation = Step(extension).Operation!;
        Assert.Equal(("dha.issue", Repeats.AskFirst), (operation.Id, operation.Repeats));
        Assert.Equal(("n", "child"), (Assert.Single(operation.Ins).Name, operation.Ins[0].Value.Text));
        Assert.Equal(new("o", "paper.number"), Assert.Single(operation.Outs));
    }

    [Fact]
    public void Every_other_action_is_read_too()
    {
        Assert.Equal(new("business-fees", "fee"), Step("<sijil:fee decision='business-fees' result='fee'/>").Fee);
        Assert.Equal("P10Y", Step("<sijil:certificate type='birth' holder='child' valid='P10Y'/>").Certificate!.Valid!.Text);
        Assert.Equal("welcome", Step("<sijil:notice to='customer' template='welcome'/>").Notice!.Template);
        Assert.Equal("name", Step("<sijil:claim stream='trade-name' key='name'/>").Claim!.Key.Text);
        Assert.Equal("resolution", Step("<sijil:record type='resolution'><sijil:in name='n' value='x'/></sijil:record>").Record!.Type);
        Assert.Equal(new("m", "d", "r"), Step("<sijil:decision model='m' decision='d' result='r'/>", "businessRuleTask").Decision);
        var form = Step("<sijil:form id='newborn-name'/><sijil:payment/>", "userTask");
        Assert.Equal(("newborn-name", true), (form.FormId, form.IsPayment));
    }

    [Fact]
    public void A_journey_says_what_the_process_is_for()
    {
        var reading = Given.Text(
            $"""
            {Given.Head}<process id='p'><extensionElements><sijil:journey service='DHA-02' life-event='newborn' promise='P2D' kind='service' proactive='true'/></extensionElements>
            <startEvent id='s'/><endEvent id='z'/>{Given.Flows("s-z")}</process></definitions>
            """);
        var journey = Assert.Single(reading.Plans).Journey;
        Assert.Equal(("DHA-02", "newborn", "P2D", "service", true), (journey.Service, journey.LifeEvent, journey.Promise!.Text, journey.Kind, journey.Proactive));
    }

    [Theory]
    [InlineData("<sijil:advisor/><sijil:advice/>", ProblemCodes.UnknownExtension, "advice")]
    [InlineData("<sijil:advisor name='x'/>", ProblemCodes.UnknownAttribute, "advisor name")]
    [InlineData("<sijil:notice to='customer'/>", ProblemCodes.MissingAttribute, "notice template")]
    [InlineData("<sijil:operation id='o' repeats='often'/>", ProblemCodes.BadAttribute, "operation repeats often by-id, ask-first, never")]
    [InlineData("<sijil:certificate type='t' holder='h' valid='10 years'/>", ProblemCodes.BadAttribute, "certificate valid 10 years P2D, PT4H")]
    [InlineData("<sijil:advisor/><sijil:form id='f'/>", ProblemCodes.Misplaced, "form serviceTask")]
    [InlineData("<sijil:advisor/><sijil:advisor/>", ProblemCodes.Repeated, "advisor")]
    [InlineData("<sijil:claim stream='s' key='((1'/>", ProblemCodes.BadFeel, null)]
    [InlineData("", ProblemCodes.NoAction, "")]
    [InlineData("<sijil:advisor/><sijil:notice to='customer' template='t'/>", ProblemCodes.ManyActions, "notice, advisor")]
    public void A_word_that_is_not_ours_is_an_error_with_its_place(string extension, string code, string? arguments)
    {
        var problem = extension.Contains("((", StringComparison.Ordinal) ? FirstProblem(extension) : Problem(extension);
        Assert.Equal((code, "a", true), (problem.Code, problem.ElementId, problem.IsError));
        if (arguments is not null) Assert.Equal(arguments, string.Join(' ', problem.Arguments));
    }

    [Fact]
    public void Other_namespaces_may_say_what_they_like() =>
        Assert.True(Step("<other:thing xmlns:other='urn:other' a='b'/><sijil:advisor/>").Advisor);

    private static ModelProblem FirstProblem(string extension) => Given.Process(
        $"<startEvent id='s'/><serviceTask id='a'><extensionElements>{extension}</extensionElements></serviceTask><endEvent id='z'/>{Given.Flows("s-a a-z")}").Problems.First(problem => problem.IsError);
}
