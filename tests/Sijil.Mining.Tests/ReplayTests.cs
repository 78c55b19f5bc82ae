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

    private static ProcessPlan Model(string trace)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(TreeModel.Write(InductiveMiner.Discover(Variants.Of(Logs.Of(trace))), "model")));
        return BpmnReader.Read(xml, "model.bpmn").Plans[0];
    }
}
