using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Bpmn;
using Sijil.Mining.Discovery;
using Sijil.Mining.Flow;
using Sijil.Mining.Replay;
using Sijil.Mining.Trees;

namespace Sijil.Mining.Tests;

/// <summary>Trees are discovered cut by cut, and allow what was seen.</summary>
public sealed class DiscoveryTests
{
    [Theory]
    [InlineData("a", "'a'")]
    [InlineData("a b", "×('a', 'b')")]
    [InlineData("ab", "→('a', 'b')")]
    [InlineData("ab a", "→('a', ×('b', τ))")]
    [InlineData("ab ba", "∧('a', 'b')")]
    [InlineData("a aba ababa", "↺('a', 'b')")]
    [InlineData("aa a", "↺('a', τ)")]
    [InlineData("abc acb", "→('a', ∧('b', 'c'))")]
    [InlineData("abcd acbd aed", "→('a', ×('e', ∧('b', 'c')), 'd')")]
    [InlineData("", "τ")]
    public void A_log_gives_the_tree_of_its_cuts(string cases, string tree) =>
        Assert.Equal(tree, InductiveMiner.Discover(Variants.Of(Logs.Of(cases.Split(' ')))).ToString());

    [Fact]
    public void What_is_rare_is_left_aside_only_with_noise()
    {
        var log = Logs.Of([.. Enumerable.Repeat("abc", 50), "bca"]);
        Assert.Equal("∧('a', →('b', 'c'))", InductiveMiner.Discover(Variants.Of(log)).ToString());
        Assert.Equal("→('a', 'b', 'c')", InductiveMiner.Discover(Variants.Of(log), 0.2).ToString());
    }

    [Fact]
    public void A_tree_without_noise_allows_every_trace_of_its_log() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Logs.Any, cases =>
    {
        var language = new TreeLanguage(InductiveMiner.Discover(Variants.Of(Logs.Of(cases))));
        foreach (var steps in cases) Assert.True(language.Accepts([.. steps.Select(step => $"{step}")]), steps);
    }));

    [Fact]
    public void The_model_of_a_tree_without_noise_replays_every_trace_of_its_log() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Logs.Any, cases =>
    {
        var variants = Variants.Of(Logs.Of(cases));
        var conformance = TokenReplay.Of(variants, Plan(InductiveMiner.Discover(variants)));
        Assert.Equal((1, conformance.Cases), (conformance.Fitness, conformance.Fitting));
    }));

    [Fact]
    public void Where_the_fewest_silent_moves_lead_astray_another_way_is_found()
    {
        var variants = Variants.Of(Logs.Of("bdaca", "caecfa", "acac", "befefac", "", "cdfbf"));
        Assert.Empty(TokenReplay.Of(variants, Plan(InductiveMiner.Discover(variants))).Deviations);
    }

    [Fact]
    public void A_trace_is_allowed_by_the_tree_exactly_when_its_model_replays_it() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Logs.Any, Logs.Any, (cases, others) =>
    {
        var tree = InductiveMiner.Discover(Variants.Of(Logs.Of(cases)), 0.2);
        var (language, tried) = (new TreeLanguage(tree), Variants.Of(Logs.Of(others)));
        var conformance = TokenReplay.Of(tried, Plan(tree));
        for (var at = 0; at < tried.All.Count; at++) Assert.Equal(language.Accepts([.. tried.NamesOf(tried.All[at])]), conformance.Allows[at]);
    }));

    [Fact]
    public void The_model_of_a_tree_is_sound_and_drawn() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Logs.Any, cases =>
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(TreeModel.Write(InductiveMiner.Discover(Variants.Of(Logs.Of(cases))), "mined")));
        var reading = BpmnReader.Read(xml, "mined.bpmn");
        Assert.Empty(reading.Problems);
        Assert.Equal(reading.Plans[0].Nodes.Length, reading.Diagram!.Shapes.Length);
        Assert.Equal(reading.Plans[0].Flows.Length, reading.Diagram.Edges.Length);
    }));

    [Fact]
    public void A_tree_is_read_as_it_was_written() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Logs.Any, cases =>
    {
        var tree = InductiveMiner.Discover(Variants.Of(Logs.Of(cases)));
        using var file = new MemoryStream();
        Ptml.Write(file, tree);
        file.Position = 0;
        Assert.Equal(tree.ToString(), Ptml.Read(file).ToString());
    }));

    private static ProcessPlan Plan(ProcessTree tree)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(TreeModel.Write(tree, "mined")));
        return Assert.Single(BpmnReader.Read(xml, "mined.bpmn").Plans);
    }
}
