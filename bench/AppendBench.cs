using System.Diagnostics;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>What a durable turn costs beside the bare database, alternately in one run.</summary>
internal static class AppendBench
{
    private const string Name = "append";
    private const int Rounds = 5;
    private const int Warm = 20_000;
    private const int Many = 100_000;
    private const int Alone = 2_000;
    private const int InFlight = 1_024;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        await using var journal = SqliteJournal.Open(Path.Combine(scratch.Folder, "journal.db"), TimeProvider.System, new SystemRandomness());
        using var floor = new SqliteFloor(Path.Combine(scratch.Folder, "floor.db"));
        var load = new TurnLoad(journal);
        await load.Append(Warm, InFlight, cancel);
        floor.Append(Warm, 1_000);
        List<Cost> ours = [], bare = [], ourAlone = [], bareAlone = [];
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await Cost.Of(Many, () => { floor.Append(Many, 1_000); return Task.CompletedTask; }));
            ours.Add(await Cost.Of(Many, () => load.Append(Many, InFlight, cancel)));
            bareAlone.Add(await Cost.Of(Alone, () => { floor.Append(Alone, 1); return Task.CompletedTask; }));
            ourAlone.Add(await Cost.Of(Alone, () => load.Append(Alone, 1, cancel)));
        }
        Tell(Name, "bare SQLite, 1,000 rows a commit", bare);
        Tell(Name, "turns, 1,024 in flight", ours);
        Tell(Name, "bare SQLite, a row a commit", bareAlone);
        Tell(Name, "turns, one in flight", ourAlone);
        if (journal.Head != load.Written) throw new InvalidOperationException("Turns were lost.");
        sheet.Add(new(Name, "CPU of a turn, 1,024 in flight, in floors", Compare(ours, bare, cost => cost.Cpu), 8, "times"));
        sheet.Add(new(Name, "time of a turn, one in flight, in bare commits", Compare(ourAlone, bareAlone, cost => cost.Took), 4, "times"));
        sheet.Add(new(Name, "bytes written a turn, 1,024 in flight, in floors", Compare(ours, bare, cost => cost.Bytes), 8, "times"));
    }

    // Each round against the floor of the same round: what else the machine does meets both.
    public static double Compare(List<Cost> ours, List<Cost> floor, Func<Cost, double> of) =>
        Machine.Median(ours.Zip(floor, (our, bare) => of(our) / Math.Max(of(bare), 1e-9)));

    public static void Tell(string bench, string what, List<Cost> costs)
    {
        double Middle(Func<Cost, double> of) => Machine.Median(costs.Select(of));
        Sheet.Note(bench, $"{what,-38} {1e6 / Middle(cost => cost.Took),9:0}/s  {Middle(cost => cost.Cpu),7:0.0} us CPU  {Middle(cost => cost.Bytes),7:0} B  {Middle(cost => cost.Flushes),7:0.0000} flushes of the disk");
    }
}

/// <summary>What one operation took of the clock and the processor (microseconds), of the disk (bytes), and how often the disk was flushed.</summary>
internal sealed record Cost(double Took, double Cpu, double Bytes, double Flushes)
{
    public static async Task<Cost> Of(int operations, Func<Task> run)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, bytes, flushes, watch) = (process.TotalProcessorTime, Machine.BytesWritten(), Machine.Flushes(), Stopwatch.StartNew());
        await run();
        var took = watch.Elapsed;
        process.Refresh();
        return new(took.TotalMicroseconds / operations, (process.TotalProcessorTime - cpu).TotalMicroseconds / operations,
            (double)(Machine.BytesWritten() - bytes) / operations, (double)(Machine.Flushes() - flushes) / operations);
    }
}
