using FsCheck;
using FsCheck.Fluent;
using Sijil.Mining.Flow;
using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>What follows what, how long it takes, what is done again and what goes back and forth.</summary>
public sealed class FlowTests
{
    [Theory]
    [MemberData(nameof(RealLogTests.Published), MemberType = typeof(RealLogTests))]
    public void A_published_log_in_columns_gives_its_known_counts(string file, int cases, int events, int activities, int variants, int? largest)
    {
        var log = Samples.Load(file);
        var found = Variants.Of(log);
        Assert.Equal((cases, events, activities, variants), (log.CaseCount, log.EventCount, FlowGraph.Of(log).Nodes.Count(node => node.Count > 0), found.All.Count));
        Assert.Equal(largest ?? found.All[0].Count, found.All[0].Count);
    }

    [Fact]
    public void The_graph_of_the_running_example_is_the_published_one()
    {
        var lines = File.ReadAllLines(Samples.Folder("expected-models/running-example.dfg"));
        var names = lines.Skip(1).Take(8).ToArray();
        var wanted = lines.Where(line => line.Contains('>', StringComparison.Ordinal)).Select(line => line.Split('>', 'x')).Select(part => $"{names[int.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture)]} → {names[int.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)]}: {part[2]}");
        var graph = FlowGraph.Of(Samples.Load("running-example.xes"));
        Assert.Equal(wanted.Order(), graph.Arcs.Select(arc => $"{graph.Nodes[arc.From].Name} → {graph.Nodes[arc.To].Name}: {arc.Count}").Order());
    }

    [Fact]
    public void Every_step_but_the_last_of_a_case_is_followed_by_one() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Logs.Any, cases =>
    {
        var graph = FlowGraph.Of(Logs.Of(cases));
        Assert.Equal(cases.Sum(steps => Math.Max(0, steps.Length - 1)), graph.Arcs.Sum(arc => arc.Count));
        Assert.Equal((cases.Count(steps => steps.Length > 0), cases.Count(steps => steps.Length > 0)), (graph.Nodes.Sum(node => node.Starts), graph.Nodes.Sum(node => node.Ends)));
        foreach (var (node, at) in graph.Nodes.Select((node, at) => (node, at))) Assert.Equal(node.Count - node.Ends, graph.Arcs.Where(arc => arc.From == at).Sum(arc => arc.Count));
    }));

    [Fact]
    public void Cases_of_one_variant_did_the_same_and_of_two_did_not() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Logs.Any, cases =>
    {
        var variants = Variants.Of(Logs.Of(cases));
        Assert.Equal(cases.Distinct().Count(), variants.All.Count);
        for (var at = 0; at < cases.Length; at++) Assert.Equal(cases[at], string.Concat(variants.NamesOf(variants.All[variants.OfCase[at]])));
    }));

    [Fact]
    public void An_arc_says_how_long_it_took_on_average_for_half_and_for_nine_of_ten()
    {
        var arc = Assert.Single(FlowGraph.Of(Timed(1, 2, 3, 4, 5, 6, 7, 8, 9, 55)).Arcs);
        Assert.Equal((10, TimeSpan.FromHours(10), TimeSpan.FromHours(5.5), TimeSpan.FromHours(9)), (arc.Count, arc.Times.Mean, arc.Times.Median, arc.Times.P90));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromHours(55)), (arc.Times.Least, arc.Times.Most));
    }

    [Fact]
    public void A_moment_before_the_one_before_it_takes_no_time_and_is_counted_apart()
    {
        var arc = Assert.Single(FlowGraph.Of(Timed(-1, 2)).Arcs);
        Assert.Equal((2, 1, 1, TimeSpan.FromHours(2)), (arc.Count, arc.Backwards, arc.Times.Count, arc.Times.Median));
    }

    [Fact]
    public void What_is_done_again_is_counted_beyond_its_first_time()
    {
        var again = Rework.Of(Logs.Of("abab", "aab", "ab"));
        Assert.Equal([new Rework("a", 2, 2, 1), new Rework("b", 1, 1, 0)], again);
    }

    [Fact]
    public void Back_and_forth_is_a_hand_another_and_the_first_again()
    {
        var log = Handed("x x y x", "x y y x y", "x y z x");
        Assert.Equal([new PingPong("x", "y", 2, 2), new PingPong("y", "x", 1, 1)], PingPong.BetweenResources(log));
        Assert.Empty(PingPong.BetweenGroups(log));
    }

    [Fact]
    public void Two_channels_stand_side_by_side_with_what_differs_most_first()
    {
        var comparison = Comparison.ByValue(Samples.Load("receipt.xes.gz"), "channel", "Internet", "Desk")!;
        Assert.Equal((1250, 109), (comparison.One.Cases, comparison.Other.Cases));
        var first = comparison.Arcs[0];
        Assert.All(comparison.Arcs, arc => Assert.True(Difference(arc) <= Difference(first)));
        Assert.Null(Comparison.ByValue(Samples.Load("running-example.xes"), "channel", "Internet", "Desk"));

        double Difference(ArcChange arc) => Math.Abs(ArcChange.ShareOf(arc.One, comparison.One) - ArcChange.ShareOf(arc.Other, comparison.Other));
    }

    [Fact]
    public void Two_periods_part_the_cases_by_when_they_began()
    {
        var log = Samples.Load("running-example.xes");
        var comparison = Comparison.ByTime(log, new(2011, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal((3, 3), (comparison.One.Cases, comparison.Other.Cases));
    }

    private static EventLog Timed(params int[] hours)
    {
        var builder = new EventLogBuilder();
        foreach (var (span, at) in hours.Select((span, at) => (span, at)))
            builder.Add(new($"c{at}", 1, [new("a", DateTimeOffset.UnixEpoch, null, null, null, 1), new("b", DateTimeOffset.UnixEpoch.AddHours(span), null, null, null, 1)]));
        return builder.Build();
    }

    private static EventLog Handed(params string[] cases)
    {
        var builder = new EventLogBuilder();
        foreach (var (hands, at) in cases.Select((hands, at) => (hands, at)))
            builder.Add(new($"c{at}", 1, [.. hands.Split(' ').Select(hand => new RawEvent("a", null, hand, null, null, 1))]));
        return builder.Build();
    }
}
