using System.Diagnostics;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>A whole year of an emirate: nine million journeys from their opening to their end, in one file, and then every hash of the record made anew and every journey counted.</summary>
internal static class YearBench
{
    private const string Name = "year";
    private const int Year = 9_000_000;
    private const double Minutes = 8;
    private const int InFlight = 1_024;
    private const int Portion = 100_000;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var journeys = options.IsGiven ? options.Cases : Year;
        using var scratch = new Scratch();
        await using var world = new JourneyWorld(scratch.Folder);
        await world.Learn(cancel);
        using var process = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        for (var done = 0; done < journeys; done += Portion)
        {
            await world.Run(Math.Min(Portion, journeys - done), InFlight, cancel);
            await Console.Error.WriteAsync(FormattableString.Invariant($"\r{Math.Min(done + Portion, journeys):N0} / {journeys:N0}  {watch.Elapsed:h\\:mm\\:ss} "));
        }
        var ran = watch.Elapsed;
        process.Refresh();
        var spent = process.TotalProcessorTime - cpu;
        var report = await new RecordVerifier(world.Journal, NoFolds.Instance).VerifyChain(null, cancel);
        await Console.Error.WriteLineAsync();
        var ended = await world.Journal.Cases.Count(new() { Status = CaseStatus.Closed }, cancel);
        if (report.Turns != journeys + 1 || ended != journeys || report.DifferenceCount > 0) throw new InvalidOperationException($"{report.Turns} turns, {ended} ended cases and {report.DifferenceCount} differences: {string.Join("; ", report.Differences.Take(3))}");
        var length = new FileInfo(Path.Combine(scratch.Folder, "journal.db")).Length;
        Sheet.Note(Name, $"{journeys:N0} journeys in {ran.TotalMinutes:0.00} minutes, {journeys / ran.TotalSeconds:0} a second, {spent.TotalMicroseconds / journeys:0.0} us CPU and {length / journeys} B of the file each; verified in {(watch.Elapsed - ran).TotalMinutes:0.00} minutes: {report.Turns:N0} turns, {report.Facts:N0} facts, {report.DifferenceCount} differences");
        sheet.Add(new(Name, $"a6 {journeys:N0} journeys, end to end, then verified", watch.Elapsed.TotalMinutes, Minutes * journeys / Year, "min"));
    }

    /// <summary>The year is verified without figures beside it.</summary>
    private sealed class NoFolds : IFoldStore
    {
        public static readonly NoFolds Instance = new();

        public ValueTask<FoldSnapshot?> Load(string name, CancellationToken cancel) => new((FoldSnapshot?)null);

        public ValueTask<bool> Save(FoldSnapshot snapshot, long expectedPosition, CancellationToken cancel) => new(false);

        public ValueTask Delete(string name, CancellationToken cancel) => default;

        public ValueTask DisposeAsync() => default;
    }
}
