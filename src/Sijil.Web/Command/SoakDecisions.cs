using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Sijil.Decisions.Soak;

namespace Sijil.Web.Command;

/// <summary>Mutated and generated expressions, cells and models through parsers, interpreter and compiled code, for as long as one likes; goes on where it was left.</summary>
internal static class SoakDecisions
{
    private const int MaxShown = 20;
    private const long MaxBytes = 512L << 20;
    private static readonly TimeSpan slow = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan between = TimeSpan.FromSeconds(5);

    public static System.CommandLine.Command Command()
    {
        var minutes = new Option<double>("--minutes") { Description = "المدة بالدقائق · how long, in minutes", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = "بذرة التوليد · the seed of chance", DefaultValueFactory = _ => 1 };
        var from = new Option<long?>("--from") { Description = "رقم العملية الأولى · the number of the first operation" };
        var state = new Option<string>("--state") { Description = "ملف يُستأنف منه · the file to go on from", DefaultValueFactory = _ => Path.Combine("artifacts", "soak-decisions.json") };
        var command = new System.CommandLine.Command("decisions", "اختبار القرارات وعبارات FEEL · decisions and FEEL") { minutes, seed, from, state };
        command.SetAction((parsed, cancel) =>
            Run(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(seed), parsed.GetValue(from), parsed.GetValue(state)!, cancel));
        return command;
    }

    private static async Task<int> Run(TimeSpan time, int seed, long? from, string file, CancellationToken cancel)
    {
        var begun = await Read(file, cancel);
        var done = begun?.Seed == seed && from is null ? begun : new SoakState(seed, from ?? 0, 0, 0);
        var (total, saved) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        while (total.Elapsed < time && !cancel.IsCancellationRequested)
        {
            var turn = Stopwatch.StartNew();
            var found = SoakTurn.Take(seed, done.Next);
            if (found is null && turn.Elapsed > slow) found = $"took {turn.Elapsed.TotalSeconds:0.0} s";
            if (found is not null && done.Violations < MaxShown) Console.WriteLine($"--seed {seed} --from {done.Next}: {found}");
            done = done with { Next = done.Next + 1, Operations = done.Operations + 1, Violations = done.Violations + (found is null ? 0 : 1) };
            if (saved.Elapsed < between) continue;
            saved.Restart();
            done = done with { Violations = done.Violations + Grown(done) };
            await Write(file, done);
            Progress.Show($"soak: {done.Operations}, {done.Violations}");
        }
        await Write(file, done);
        Console.WriteLine($"SOAK: {done.Operations} operations, {done.Violations} violations");
        return done.Violations == 0 ? 0 : 1;
    }

    /// <summary>Nothing is kept from one operation to the next but what is small: more than that is growth without bound.</summary>
    private static int Grown(SoakState done)
    {
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        if (kept < MaxBytes) return 0;
        Console.WriteLine($"--seed {done.Seed} --from {done.Next}: {kept >> 20} MB are kept");
        return 1;
    }

    private static async Task<SoakState?> Read(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) return null;
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<SoakState>(stream, cancellationToken: cancel);
    }

    private static async Task Write(string file, SoakState state)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllBytesAsync(file + ".next", JsonSerializer.SerializeToUtf8Bytes(state));
        File.Move(file + ".next", file, overwrite: true);
    }
}

/// <summary>How far a soak has come.</summary>
internal sealed record SoakState(int Seed, long Next, long Operations, long Violations);
