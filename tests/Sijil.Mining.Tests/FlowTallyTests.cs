using FsCheck;
using FsCheck.Fluent;
using Sijil.Mining.Flow;
using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>Counting events as they arrive comes to what counting case by case does.</summary>
public sealed class FlowTallyTests
{
    [Fact]
    public void Events_as_they_arrive_give_the_graph_and_the_variants_of_their_cases() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Logs.Any, cases =>
    {
        var log = Logs.Of(cases);
        var (tally, exact) = (Arrived(log), FlowGraph.Of(log));
        var graph = tally.Graph(log.Activities);
        Assert.Equal(exact.Arcs.Select(Told).Order(), graph.Arcs.Select(Told).Order());
        Assert.Equal(exact.Nodes.Select(node => (node.Name, node.Count, node.Starts, node.Ends)), graph.Nodes.Select(node => (node.Name, node.Count, node.Starts, node.Ends)));
        Assert.Equal(Variants.Of(log).All.Where(variant => variant.Activities.Length > 0).Select(variant => variant.Count).Order(), tally.Ways().Values.Select(way => way.Count).Order());
    }));

    [Fact]
    public void The_times_of_a_real_log_are_within_a_thirty_second_part_and_their_mean_is_exact()
    {
        var log = Samples.Load("receipt.xes.gz");
        var exact = FlowGraph.Of(log).Arcs.ToDictionary(arc => (arc.From, arc.To));
        foreach (var arc in ByCase(log).Graph(log.Activities).Arcs)
        {
            var (ours, wanted) = (arc.Times, exact[(arc.From, arc.To)].Times);
            Assert.Equal((wanted.Count, wanted.Mean, wanted.Least, wanted.Most), (ours.Count, ours.Mean, ours.Least, ours.Most));
            if (wanted.Count % 2 is 1) Assert.InRange(ours.Median.Ticks, wanted.Median.Ticks * 31.0 / 32, wanted.Median.Ticks * 33.0 / 32);
            Assert.InRange(ours.P90.Ticks, wanted.P90.Ticks * 31.0 / 32, wanted.P90.Ticks * 33.0 / 32);
        }
    }

    private static string Told(FlowArc arc) => $"{arc.From} {arc.To} {arc.Count} {arc.Times.Count} {arc.Times.Total}";

    private static FlowTally Arrived(EventLog log) => Tally(log, [.. Steps(log).OrderBy(step => step.At)]);

    private static FlowTally ByCase(EventLog log) => Tally(log, [.. Steps(log)]);

    private static IEnumerable<(int Case, byte Activity, long At)> Steps(EventLog log) =>
        Enumerable.Range(0, log.CaseCount).SelectMany(at => Enumerable.Range(0, log.ActivitiesOf(at).Length).Select(step => (at, (byte)log.ActivitiesOf(at)[step], log.TimesOf(at)[step])));

    private static FlowTally Tally(EventLog log, (int Case, byte Activity, long At)[] steps)
    {
        var tally = new FlowTally(log.Activities.Count, log.CaseCount);
        tally.Add(Array.ConvertAll(steps, step => step.Case), Array.ConvertAll(steps, step => step.Activity), Array.ConvertAll(steps, step => step.At));
        return tally;
    }
}
