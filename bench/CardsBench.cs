using System.Diagnostics;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>The scorecards kept live while workload J runs: what that adds to a journey, and how far they are behind what was answered.</summary>
internal static class CardsBench
{
    private const string Name = "cards";
    private const int Rounds = 9;
    private const int Warm = 4_000;
    private const int InFlight = 1_024;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        var record = await RecordModule.Open(new() { DataDirectory = scratch.Folder, KeySeed = 1 }, TimeProvider.System, new SystemIds(TimeProvider.System), new SystemRandomness(), cancel);
        await using var kept = new JourneyWorld(record.Journal, "J-01");
        Directory.CreateDirectory(Path.Combine(scratch.Folder, "bare"));
        await using var bare = new JourneyWorld(Path.Combine(scratch.Folder, "bare"), "J-01");
        var figures = ScorecardsModule.NewFold();
        await using var folds = await FoldHost.Start(kept.Journal, record.Folds, [figures], TimeProvider.System, cancel);
        await kept.Run(Warm, InFlight, cancel);
        await bare.Run(Warm, InFlight, cancel);
        List<Cost> with = [], without = [];
        var lags = new List<double>();
        var many = Math.Max(options.Cases * 2 / Rounds / 1_000, 1) * 1_000;
        for (var round = 0; round < Rounds; round++)
        {
            without.Add(await Cost.Of(many, () => bare.Run(many, InFlight, cancel)));
            with.Add(await Cost.Of(many, () => Watched(kept, folds, many, lags, cancel)));
        }
        Check(kept, figures, Warm + Rounds * many);
        AppendBench.Tell(Name, "journeys, nobody counts", without);
        AppendBench.Tell(Name, "journeys, the cards kept live", with);
        Sheet.Note(Name, $"behind by {Machine.Median(lags):0.0} ms (median of {lags.Count} looks, every {LookEvery.TotalMilliseconds} ms); added in each round: {string.Join(' ', with.Zip(without, (one, other) => one.Cpu - other.Cpu).Select(added => FormattableString.Invariant($"{added:0.0}")))} us");
        sheet.Add(new(Name, "d2 CPU that live cards add to a journey", Machine.Median(with.Zip(without, (one, other) => one.Cpu - other.Cpu)), 3, "us"));
        sheet.Add(new(Name, "d2 the longest from an answer to its card", lags.Max(), 2_000, "ms"));
    }

    /// <summary>Runs, while a thread of its own looks every few milliseconds how far the record is and how far the cards are.</summary>
    private static async Task Watched(JourneyWorld world, FoldHost folds, int journeys, List<double> lags, CancellationToken cancel)
    {
        using var ended = new ManualResetEventSlim();
        var watching = Task.Factory.StartNew(() => Watch(world.Journal, folds, lags, ended), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await world.Run(journeys, InFlight, cancel);
        await folds.CaughtUp(world.Journal.Head, cancel);
        ended.Set();
        await watching;
    }

    private static void Watch(IJournal journal, FoldHost folds, List<double> lags, ManualResetEventSlim ended)
    {
        var seen = new Queue<(long Position, long At)>();
        var last = folds.Position;
        while (!ended.Wait(LookEvery) || seen.Count > 0)
        {
            if (journal.Head > last) seen.Enqueue((last = journal.Head, Stopwatch.GetTimestamp()));
            while (seen.TryPeek(out var first) && first.Position <= folds.Position) lags.Add(Stopwatch.GetElapsedTime(seen.Dequeue().At).TotalMilliseconds);
        }
    }

    private static void Check(JourneyWorld world, IFold figures, int expected)
    {
        if (world.Journal.Head != expected) throw new InvalidOperationException("Journeys were lost.");
        var counted = ScorecardsModule.OriginsOf(figures).Sum(origin => origin.Count);
        if (counted != expected) throw new InvalidOperationException($"The cards count {counted} of {expected} journeys.");
    }
}
