using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts;
using Sijil.Journeys.Driving;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What BPMN knows beyond a straight way, run as cases on a record.</summary>
public sealed class WholeBpmnTests
{
    private static readonly DateTimeOffset start = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_gone_through_one_instance_for_each_item_and_the_results_come_back_in_its_order()
    {
        var tried = await Try(Process("p",
            """
            <dataObject id="names"/><dataObject id="greetings"/><startEvent id="s"/><endEvent id="z"/>
            <subProcess id="each"><multiInstanceLoopCharacteristics><loopDataInputRef>names</loopDataInputRef><loopDataOutputRef>greetings</loopDataOutputRef><inputDataItem id="name"/><outputDataItem id="greeting"/></multiInstanceLoopCharacteristics>
              <scriptTask id="greet"><script>{greeting: name + string(loopCounter)}</script></scriptTask></subProcess>
            """, "s-each each-z"), new() { ["names"] = new JsonArray("a", "b", "c") });
        Assert.Equal("completed", tried[0].View.Outcome);
        Assert.Equal("""["a1","b2","c3"]""", tried[0].View.Data["greetings"]!.ToJsonString());
    }

    [Fact]
    public async Task People_who_each_do_one_instance_are_offered_it_each_and_all_of_their_answers_are_kept()
    {
        var tried = await Try(Process("p",
            """
            <startEvent id="s"/><endEvent id="z"/><dataObject id="votes"/>
            <userTask id="vote"><extensionElements><sijil:step owner="gs" due="P1D"/></extensionElements><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality><loopDataOutputRef>votes</loopDataOutputRef><outputDataItem id="its-vote" name="vote"/></multiInstanceLoopCharacteristics></userTask>
            """, "s-vote vote-z"), [], new Willing(step => new JsonObject { ["vote"] = step.Token }));
        Assert.Equal(3, tried[0].Story.Count(told => told.Fact is StepOffered));
        Assert.Equal("[1,2,3]", tried[0].View.Data["votes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_signal_reaches_every_case_that_waits_and_begins_one_of_every_model_that_starts_with_it()
    {
        var models = string.Concat(
            Process("waits", """<startEvent id="s"/><endEvent id="z"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="storm"/></intermediateCatchEvent>""", "s-c c-z", "a"),
            Process("begins", """<startEvent id="s"><signalEventDefinition signalRef="storm"/></startEvent><endEvent id="z"/>""", "s-z", "b"),
            Process("says", """<startEvent id="s"/><endEvent id="z"><signalEventDefinition signalRef="storm"/></endEvent>""", "s-z", "c"));
        await using var trial = New(models);
        trial.Open("waits", []);
        trial.Open("waits", []);
        await trial.Run(start, Cancel);
        trial.Open("says", []);
        trial.Open("waits", []);
        await trial.Run(start.AddHours(1), Cancel);
        var cases = await trial.Cases(Cancel);
        Assert.Equal(["waits completed", "waits completed", "says completed", "waits open", "begins completed"],
            cases.Select(one => $"{one.View.Model} {(one.View.Outcome.Length > 0 ? one.View.Outcome : "open")}").OrderBy(text => text.Contains("begins", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_timer_that_comes_again_rings_as_often_as_it_says_and_no_more()
    {
        var tried = await Try(Process("p",
            """
            <startEvent id="s"/><endEvent id="z"/><endEvent id="y"/><userTask id="a"><extensionElements><sijil:step owner="gs" due="P9D"/></extensionElements></userTask>
            <boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeCycle>R3/P1D</timeCycle></timerEventDefinition></boundaryEvent>
            <scriptTask id="remind"><script>{reminders: if reminders = null then 1 else reminders + 1}</script></scriptTask>
            """, "s-a a-z t-remind remind-y"), [], until: start.AddDays(30));
        Assert.Equal(3, (int)tried[0].View.Data["reminders"]!);
        Assert.Equal([1, 2, 3], tried[0].Story.Where(told => told.Fact is TimerFired).Select(told => (told.HappenedAt - start).TotalDays));
    }

    [Fact]
    public async Task An_event_sub_process_that_interrupts_leaves_no_timer_of_its_scope_behind()
    {
        var tried = await Try(Process("p",
            """
            <startEvent id="s"/><endEvent id="z"/><userTask id="a"><extensionElements><sijil:step owner="gs" due="P9D"/></extensionElements></userTask>
            <subProcess id="soon" triggeredByEvent="true"><startEvent id="s1"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent>
              <userTask id="b"><extensionElements><sijil:step owner="gs" due="P9D"/></extensionElements></userTask><endEvent id="z1"/><sequenceFlow id="f1" sourceRef="s1" targetRef="b"/><sequenceFlow id="f2" sourceRef="b" targetRef="z1"/></subProcess>
            <subProcess id="late" triggeredByEvent="true"><startEvent id="s2"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></startEvent>
              <scriptTask id="c"/><endEvent id="z2"/><sequenceFlow id="f3" sourceRef="s2" targetRef="c"/><sequenceFlow id="f4" sourceRef="c" targetRef="z2"/></subProcess>
            """, "s-a a-z"), [], until: start.AddDays(30));
        Assert.Equal(["b"], tried[0].View.Steps.Select(step => step.Step));
        Assert.Equal("s1", Assert.IsType<TimerFired>(Assert.Single(tried[0].Story, told => told.Fact is TimerFired).Fact).Step);
        Assert.Contains(tried[0].Story, told => told.Fact is StepWithdrawn { Step: "a" });
    }

    [Fact]
    public async Task What_was_done_is_undone_when_a_system_refuses_what_follows()
    {
        var tried = await Try(Process("p",
            """
            <startEvent id="s"/><endEvent id="z"/><endEvent id="off"/>
            <transaction id="t"><startEvent id="ts"/><scriptTask id="book"><script>{booked: true}</script></scriptTask><serviceTask id="pay"><extensionElements><sijil:operation id="bank.pay" repeats="by-id"/></extensionElements></serviceTask><endEvent id="tz"/><endEvent id="cancel"><cancelEventDefinition/></endEvent>
              <boundaryEvent id="undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent><scriptTask id="unbook" isForCompensation="true"><script>{booked: false}</script></scriptTask><association id="as" sourceRef="undo" targetRef="unbook"/>
              <boundaryEvent id="no" attachedToRef="pay"><errorEventDefinition/></boundaryEvent>
              <sequenceFlow id="f1" sourceRef="ts" targetRef="book"/><sequenceFlow id="f2" sourceRef="book" targetRef="pay"/><sequenceFlow id="f3" sourceRef="pay" targetRef="tz"/><sequenceFlow id="f4" sourceRef="no" targetRef="cancel"/></transaction>
            <boundaryEvent id="called-off" attachedToRef="t"><cancelEventDefinition/></boundaryEvent>
            """, "s-t t-z called-off>off"), []);
        Assert.Equal("completed", tried[0].View.Outcome);
        Assert.False((bool)tried[0].View.Data["booked"]!);
    }

    [Fact]
    public async Task A_decision_is_asked_over_what_its_step_hands_it_and_the_case_knows_no_more_of_that()
    {
        var model = DmnReader.Read(new MemoryStream("""
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="d"><inputData id="n" name="income"><variable name="income" typeRef="number"/></inputData>
            <decision id="half" name="half"><variable name="half" typeRef="number"/><informationRequirement id="r"><requiredInput href="#n"/></informationRequirement><literalExpression><text>income / 2</text></literalExpression></decision></definitions>
            """u8.ToArray()), "halves.dmn").Model!;
        await using var trial = New(Process("p",
            """<startEvent id="s"/><endEvent id="z"/><businessRuleTask id="b"><extensionElements><sijil:decision model="halves" decision="half" result="answer"><sijil:in name="income" value="income * 10"/></sijil:decision></extensionElements></businessRuleTask>""",
            "s-b b-z"), decisions: [new("halves", model)]);
        trial.Open("p", new() { ["income"] = 4 });
        await trial.Run(start, Cancel);
        var tried = (await trial.Cases(Cancel))[0];
        var data = tried.View.Data;
        Assert.Equal((20, 4), ((int)data["answer"]!, (int)data["income"]!));
        Assert.NotNull(Assert.Single(tried.Story.Select(told => told.Fact).OfType<DecisionMade>()).Trace);    // whoever tries a model is told how it decided
    }

    [Fact]
    public async Task A_case_in_the_midst_of_scopes_is_the_fold_of_its_facts()
    {
        await using var trial = New(Process("p",
            """
            <startEvent id="s"/><endEvent id="z"/><dataObject id="names"/>
            <subProcess id="each"><multiInstanceLoopCharacteristics><loopDataInputRef>names</loopDataInputRef><inputDataItem id="name"/></multiInstanceLoopCharacteristics>
              <userTask id="a"><extensionElements><sijil:step owner="=name" due="P9D"/></extensionElements></userTask></subProcess>
            <boundaryEvent id="t" attachedToRef="each" cancelActivity="false"><conditionalEventDefinition><condition>never</condition></conditionalEventDefinition></boundaryEvent><scriptTask id="x"/>
            """, "s-each each-z t-x x-z"));
        trial.Open("p", new() { ["names"] = new JsonArray("dha", "rta") });
        await trial.Run(start, Cancel);
        Assert.Equal(["dha", "rta"], (await trial.Cases(Cancel))[0].View.Steps.Select(step => step.Holder));
        Assert.Empty(await trial.Breaches(Cancel));
    }

    private static async Task<IReadOnlyList<TriedCase>> Try(string models, JsonObject data, IHands? people = null, DateTimeOffset? until = null)
    {
        await using var trial = New(models, people);
        trial.Open("p", data);
        await trial.Run(until ?? start.AddMinutes(1), Cancel);
        Assert.Empty(await trial.Breaches(Cancel));
        return await trial.Cases(Cancel);
    }

    private static Trial New(string models, IHands? people = null, IEnumerable<KeyValuePair<string, DmnModel>>? decisions = null)
    {
        var text = $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" id="d" targetNamespace="urn:test"><signal id="storm" name="storm"/>{models}</definitions>
            """;
        var reading = BpmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.bpmn");
        Assert.True(reading.Ok, string.Join('\n', reading.Problems));
        return new(reading.Plans, new Unwilling(), people ?? new Willing(_ => null), start, decisions);
    }

    /// <param name="prefix">Before every id, where a file has many processes.</param>
    private static string Process(string id, string inner, string flows, string prefix = "")
    {
        var ways = string.Concat(flows.Split(' ').Select(pair => pair.Contains('>', StringComparison.Ordinal) ? pair.Split('>') : pair.Split('-')).Select(ends =>
            $"""<sequenceFlow id="{ends[0]}-{ends[1]}" sourceRef="{ends[0]}" targetRef="{ends[1]}"/>"""));
        var process = $"""<process id="{id}" isExecutable="true">{inner}{ways}</process>""";
        return prefix.Length == 0 ? process : System.Text.RegularExpressions.Regex.Replace(process, """(?<=\s(id|sourceRef|targetRef)=")(?!waits|begins|says)""", prefix + "-");
    }

    private sealed class Willing(Func<OfferedStep, JsonObject?> answer) : IHands
    {
        public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step) =>
            answer(step) is { } given ? (TimeSpan.Zero, new StepAnswer(step.Token, new Actor("x", step.Role, "test"), given)) : null;

        public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;
    }

    private sealed class Unwilling : IExchange
    {
        public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel) => new(new Refused("no", new("لا", "No"), "bank", "bank"));
    }
}
