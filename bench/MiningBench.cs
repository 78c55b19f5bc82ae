using System.Diagnostics;
using System.Text;
using Sijil.Bpmn;
using Sijil.Mining.Discovery;
using Sijil.Mining.Flow;
using Sijil.Mining.Logs;
using Sijil.Mining.Replay;
using Sijil.Mining.Trees;

namespace Sijil.Bench;

/// <summary>Workload P: the graph of what follows what with its times, and the variants, of events as they arrive, beside window SQL of DuckDB over the same events; then model and conformance.</summary>
internal static class MiningBench
{
    private const string Name = "mining";
    private const int Rounds = 3;
    private const int Usual = 900_000;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var events = MiningEvents.Of(options.IsGiven ? options.Cases : Usual);
        Sheet.Note(Name, $"workload P: {events.Cases:#,0} cases, {events.Case.Length:#,0} events in the order of arrival");
        var tally = Count(events, out _);
        var ours = new List<double>();
        var theirs = await Beside(events, tally, ours, cancel);
        if (theirs is not null)
        {
            sheet.Add(new(Name, "f1 DuckDB's graph and variants, in ours", Machine.Median(theirs.Zip(ours, (their, our) => (their.Graph + their.Variants) / our)), 3, "times", AtLeast: true));
            sheet.Add(new(Name, "f1 DuckDB's graph alone, in ours of both", Machine.Median(theirs.Zip(ours, (their, our) => their.Graph / our)), 3, "times", AtLeast: true));
        }
        Sheet.Note(Name, $"f1 graph with times and variants {Machine.Median(ours):0.000} s, {Machine.Median(ours) * 1e9 / events.Case.Length:0.0} ns an event");
        sheet.Add(new(Name, "f2 model and conformance after f1", Machine.Median(Enumerable.Range(0, Rounds).Select(_ => Discover(events, tally))), 2, "s"));
        sheet.Add(new(Name, "a log of a million events in memory, discovered", Million(), 5, "s"));
    }

    /// <returns>What the peer took in each round; nothing where it is not to be had, and then ours are measured alone.</returns>
    private static async Task<List<DuckDbFigures>?> Beside(MiningEvents events, FlowTally tally, List<double> ours, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Folder, "events.csv");
        await events.Write(file, cancel);
        using var peer = await NodePeer.Install(Name, NodePeer.DuckDb, "duckdb.mjs", new { events = file }, cancel);
        var theirs = new List<DuckDbFigures>();
        for (var round = 0; round < Rounds; round++)
        {
            var figures = peer is null ? null : await peer.Run<DuckDbFigures>(cancel);
            if (figures is not null) theirs.Add(figures);
            if (round is 0 && figures is not null) Agree(figures, tally);
            Count(events, out var took);
            ours.Add(took);
            if (figures is not null) Sheet.Note(Name, $"round {round + 1}: DuckDB {figures.Graph:0.00} s + {figures.Variants:0.00} s, ours {took:0.000} s");
        }
        return peer is null ? null : theirs;
    }

    private static FlowTally Count(MiningEvents events, out double seconds)
    {
        var clock = Stopwatch.StartNew();
        var tally = new FlowTally(MiningEvents.Activities, events.Cases);
        tally.Add(events.Case, events.Activity, events.At);
        var (graph, ways) = (tally.Graph(Names), tally.Ways());
        seconds = clock.Elapsed.TotalSeconds;
        if (graph.Cases != events.Cases || ways.Values.Sum(way => (long)way.Count) != events.Cases) throw new InvalidOperationException("Cases were lost.");
        return tally;
    }

    private static void Agree(DuckDbFigures theirs, FlowTally tally)
    {
        var arcs = tally.Graph(Names).Arcs.OrderBy(arc => arc.From).ThenBy(arc => arc.To).Select(arc => (long[])[arc.From, arc.To, arc.Count]);
        if (!arcs.SelectMany(arc => arc).SequenceEqual(theirs.Arcs.SelectMany(arc => arc))) throw new InvalidOperationException("DuckDB counts other arcs.");
        var ways = tally.Ways().Values.Select(way => (long)way.Count).OrderDescending().ToList();
        if (ways.Count != theirs.WayCount || !ways.Take(1000).SequenceEqual(theirs.Ways)) throw new InvalidOperationException("DuckDB counts other variants.");
    }

    /// <summary>Reads the ways of the example cases back from the events, discovers the model with noise, and replays every way on it.</summary>
    private static double Discover(MiningEvents events, FlowTally tally)
    {
        var clock = Stopwatch.StartNew();
        var ways = tally.Ways().Values.ToList();
        var slot = new int[events.Cases];
        for (var at = 0; at < ways.Count; at++) slot[ways[at].Example] = at + 1;
        var steps = ways.ConvertAll(_ => new List<RawEvent>());
        for (var at = 0; at < events.Case.Length; at++)
            if (slot[events.Case[at]] is > 0 and var way) steps[way - 1].Add(new(Names[events.Activity[at]], null, null, null, null, 0));
        var builder = new EventLogBuilder();
        for (var at = 0; at < steps.Count; at++) builder.Add(new($"{at}", 0, steps[at]));
        var variants = Variants.Of(builder.Build(), [.. ways.Select(way => way.Count)]);
        var conformance = Replay(variants, InductiveMiner.Discover(variants, 0.2));
        var took = clock.Elapsed.TotalSeconds;
        Sheet.Note(Name, $"f2 {variants.All.Count:#,0} variants, fitness {conformance.Fitness:0.0000}, {took:0.000} s");
        return conformance.Cases == events.Cases ? took : throw new InvalidOperationException("Cases were lost.");
    }

    private static Conformance Replay(Variants variants, ProcessTree tree)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(TreeModel.Write(tree, Name)));
        return TokenReplay.Of(variants, BpmnReader.ReadDrawn(xml, Name).Plans[0]);
    }

    /// <summary>Variants, graph with exact times and the tree of a million events, kept by case.</summary>
    private static double Million()
    {
        var random = new Random(7);
        var builder = new EventLogBuilder();
        for (var number = 0; number < 100_000; number++)
            builder.Add(new($"{number}", 0, [.. Enumerable.Range(0, 10).Select(place => new RawEvent(Names[random.Next(20) is 0 ? random.Next(40) : place], DateTimeOffset.UnixEpoch.AddMinutes(number + place * random.Next(1, 9)), null, null, null, 0))]));
        var log = builder.Build();
        var clock = Stopwatch.StartNew();
        var (variants, graph) = (Variants.Of(log), FlowGraph.Of(log));
        var (tree, exact) = (InductiveMiner.Discover(variants, 0.2), InductiveMiner.Discover(variants));
        Sheet.Note(Name, $"a million events: {variants.All.Count:#,0} variants, {graph.Arcs.Count:#,0} arcs, trees of {tree.Activities().Count()} and {exact.Activities().Count()} activities");
        return clock.Elapsed.TotalSeconds;
    }

    private static string[] Names { get; } = [.. Enumerable.Range(0, MiningEvents.Activities).Select(at => $"step {at:00}")];
}
