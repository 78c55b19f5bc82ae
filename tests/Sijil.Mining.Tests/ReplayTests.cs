using System.Text;
using Sijil.Bpmn;
using Sijil.Mining.Discovery;
using Sijil.Mining.Flow;
using Sijil.Mining.Replay;
using Sijil.Mining.Trees;

namespace Sijil.Mining.Tests;

/// <summary>A log is held against a model: what was missing, what remained, and where.</summary>
public sealed class ReplayTests
{
    [Theory]
    [InlineData("running-example.xes", "running-example.bpmn", 6)]
    [InlineData("receipt.xes.gz", "receipt.bpmn", 1434)]
    public void A_published_model_replays_every_case_of_its_log(string log, string model, int cases)
    {
        using var xml = File.OpenRead(Samples.Folder($"expected-models/{model}"));
        var conformance = TokenReplay.Of(Variants.Of(Samples.Load(log)), BpmnReader.ReadDrawn(xml, model).Plans[0]);
        Assert.Equal((cases, 1.0), (conformance.Fitting, conformance.Fitness));
        Assert.Empty(conformance.Deviations);
    }

    [Theory]
    [InlineData("abc", "")]
    [InlineData("ac", "OutOfTurn c 1, LeftOpen b 1")]
    [InlineData("ab", "Unfinished  1, LeftOpen c 1")]
    [InlineData("axbc", "Unknown x 1")]
    [InlineData("abbc", "OutOfTurn b 1, LeftOpen c 1")]
    public void What_deviates_is_named_with_its_place(string trace, string deviations)
    {
        var conformance = TokenReplay.Of(Variants.Of(Logs.Of(trace)), Model("abc"));
        Assert.Equal(deviations.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(), conformance.Deviations.Select(one => $"{one.Kind} {one.Name} {one.Count}").Order());
        Assert.Equal(deviations.Length is 0, conformance.Fitness is 1);
        Assert.All(conformance.Deviations, one => Assert.Equal(["c1"], one.Examples));
    }

    [Fact]
    public void Fitness_counts_tokens_missing_and_remaining_over_all_cases()
    {
        // abc takes and gives start, a, b, c, end: 5 tokens each; ac lacks one and leaves one of 4.
        var conformance = TokenReplay.Of(Variants.Of(Logs.Of("abc", "ac")), Model("abc"));
        Assert.Equal((1, 1, 1), (conformance.Missing, conformance.Remaining, conformance.Fitting));
        Assert.Equal(1 - 0.5 / conformance.Consumed - 0.5 / conformance.Produced, conformance.Fitness, 12);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("atfb")]
    [InlineData("atbf")]
    [InlineData("ac")]
    [InlineData("atc")]
    public void A_path_beside_the_step_may_end_before_or_after_it_and_an_end_of_all_takes_it_along(string trace)
    {
        const string model = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p">
              <startEvent id="s"/><task id="a"/><userTask id="w" name="b"/><task id="c"/><endEvent id="e"/><endEvent id="e2"><terminateEventDefinition id="z"/></endEvent>
              <boundaryEvent id="t" name="t" attachedToRef="w" cancelActivity="false"><timerEventDefinition id="y"><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
              <task id="f"/><endEvent id="e3"/>
              <boundaryEvent id="n" attachedToRef="w"><timerEventDefinition id="q"><timeDuration>P9D</timeDuration></timerEventDefinition></boundaryEvent>
              <sequenceFlow id="1" sourceRef="s" targetRef="a"/><sequenceFlow id="2" sourceRef="a" targetRef="w"/><sequenceFlow id="3" sourceRef="w" targetRef="e"/><sequenceFlow id="4" sourceRef="t" targetRef="f"/>
              <sequenceFlow id="5" sourceRef="f" targetRef="e3"/><sequenceFlow id="6" sourceRef="n" targetRef="c"/><sequenceFlow id="7" sourceRef="c" targetRef="e2"/>
            </process></definitions>
            """;
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(model));
        var conformance = TokenReplay.Of(Variants.Of(Logs.Of(trace)), BpmnReader.ReadDrawn(xml, "p.bpmn").Plans[0]);
        Assert.Empty(conformance.Deviations);
        Assert.Equal(1, conformance.Fitness);
    }

    [Theory]
    [InlineData("axe", true)]
    [InlineData("azye", true)]
    [InlineData("axyze", true)]
    [InlineData("axez", false)]
    [InlineData("ae", false)]
    public void Ways_of_an_inclusive_gateway_meet_before_what_follows_them(string trace, bool fits)
    {
        const string model = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p">
              <startEvent id="s"/><task id="a"/><inclusiveGateway id="o"/><task id="x"/><task id="y"/><task id="z"/><inclusiveGateway id="m"/><task id="e"/><endEvent id="end"/>
              <sequenceFlow id="1" sourceRef="s" targetRef="a"/><sequenceFlow id="2" sourceRef="a" targetRef="o"/>
              <sequenceFlow id="3" sourceRef="o" targetRef="x"/><sequenceFlow id="4" sourceRef="o" targetRef="y"/><sequenceFlow id="5" sourceRef="o" targetRef="z"/>
              <sequenceFlow id="6" sourceRef="x" targetRef="m"/><sequenceFlow id="7" sourceRef="y" targetRef="m"/><sequenceFlow id="8" sourceRef="z" targetRef="m"/>
              <sequenceFlow id="9" sourceRef="m" targetRef="e"/><sequenceFlow id="10" sourceRef="e" targetRef="end"/>
            </process></definitions>
            """;
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(model));
        Assert.Equal(fits, TokenReplay.Of(Variants.Of(Logs.Of(trace)), BpmnReader.ReadDrawn(xml, "p.bpmn").Plans[0]).Deviations.Count is 0);
    }

    private static ProcessPlan Model(string trace)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(TreeModel.Write(InductiveMiner.Discover(Variants.Of(Logs.Of(trace))), "model")));
        return BpmnReader.Read(xml, "model.bpmn").Plans[0];
    }
}
