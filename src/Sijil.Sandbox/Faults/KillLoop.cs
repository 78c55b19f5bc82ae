using System.Collections.Concurrent;
using System.Globalization;
using Sijil.Journeys;
using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>A real process on a real record under load, ended again and again; what it had answered is held against what the record and the systems' books say.</summary>
/// <param name="program">The built sijil.</param>
/// <param name="data">The record's folder.</param>
/// <param name="books">The systems' books, which no end of the process touches.</param>
internal sealed class KillLoop(string program, string data, string books, long seed, bool unsynced = false)
{
    private const int AtOnce = 24;
    private const int Warm = 40;    // so many answers and the process is at work
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly SeededRandomness chance = new(seed);
    private readonly ConcurrentDictionary<string, long> told = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> unsure = [];
    private readonly IReadOnlyList<string> models = FaultHost.Known().Models;
    private int opened;
    private TaskCompletionSource underway = new();
    private long atFirst;
    private volatile bool isDeaf;
    private long acknowledged;

    public long Acknowledged => acknowledged;

    /// <summary>One life of the process: it is loaded, and ended after a while.</summary>
    /// <param name="most">It is ended at some moment of this time after it has come to work.</param>
    /// <param name="end">Ends it: a kill, or the power.</param>
    /// <param name="cancel">Ends the loop.</param>
    public async Task Live(TimeSpan most, Func<HostProcess, Task> end, CancellationToken cancel)
    {
        using var host = new HostProcess(program, data, books, unsynced);
        await host.Ready(cancel);
        isDeaf = false;
        underway = new(TaskCreationOptions.RunContinuationsAsynchronously);
        atFirst = acknowledged;
        var workers = Enumerable.Range(0, AtOnce).Select(_ => Work(host)).ToList();
        await Task.WhenAny(underway.Task, Task.Delay(Longest, TimeProvider.System, cancel));
        await Task.Delay(most * chance.Next(1_000) / 1_000, TimeProvider.System, cancel);
        await end(host);
        await Task.WhenAll(workers);
    }

    /// <summary>One life that ends with the power of the volume on which its record lies; no answer of that instant counts, for nobody would have heard it.</summary>
    public async Task LiveUntilCut(CutVolume volume, TimeSpan most, CancellationToken cancel)
    {
        await Live(most, async host =>
        {
            isDeaf = true;
            host.Freeze();    // power takes the processor and the disk in one instant; a process that went on would act on what its disk no longer keeps
            volume.Cut();
            await host.Kill();
        }, cancel);
        volume.Restore();
    }

    /// <summary>Everything that must hold of the record as it lies on the disk now.</summary>
    public async Task<IReadOnlyList<Breach>> Check(CancellationToken cancel)
    {
        try
        {
            return await CheckRecord(cancel);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return [new("corrupt", "record", broken.Message)];
        }
    }

    private async Task<IReadOnlyList<Breach>> CheckRecord(CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        await using var record = unsynced ? null : await RecordModule.Open(new() { DataDirectory = data }, clock, new SystemIds(clock), new SystemRandomness(), cancel);
        await using var loose = unsynced ? SqliteJournal.Open(Path.Combine(data, "journal.db"), clock, new SystemRandomness()) : null;
        var (journal, keyring, library) = (record?.Journal ?? loose!, record?.Keyring ?? new SeededKeyring(1), FaultHost.Known().Library);
        var lines = LedgerFile.Lines(books);
        var witness = new Witness([.. told.Select(one => ($"case/{one.Key}", one.Value))], lines.CountBy(line => line.Effect).ToDictionary(),
            lines.Where(line => line.Name == "dof.collect-payment").GroupBy(line => line.Effect).ToDictionary(group => group.Key, group => group.Sum(line => line.Amount)));
        List<Breach> breaches = [.. await Invariants.Check(journal, keyring, library, witness, cancel)];
        await using var none = new KeptSnapshots();
        var report = await new RecordVerifier(journal, record?.Folds ?? none, record?.Checkpoints, new CaseRebuild(library, keyring)).Verify([], null, cancel);
        breaches.AddRange(report.Differences.Select(difference => new Breach($"record-{difference.What}", difference.Where, difference.Why)));
        return breaches;
    }

    private async Task Work(HostProcess host)
    {
        while (!host.IsOver)
        {
            if (unsure.TryDequeue(out var again)) await Open(host, again);
            else if (open.IsEmpty || Next(3) == 0) await Open(host, NewOrder());
            else await GoOn(host, open.Keys.ElementAtOrDefault(Next(open.Count)) ?? "");
        }
    }

    private string NewOrder() => string.Create(CultureInfo.InvariantCulture, $"{seed}-{Interlocked.Increment(ref opened)} {models[Next(models.Count)]} {Next(10)}");

    /// <summary>Who hears nothing asks again with the same key.</summary>
    private async Task Open(HostProcess host, string order)
    {
        var answer = await host.Do("open", order);
        if (answer is null || isDeaf) unsure.Enqueue(order);
        else Note(answer);
    }

    private async Task GoOn(HostProcess host, string id)
    {
        if (await host.Do("go", id) is { } answer) Note(answer);
    }

    private void Note(string[] answer)
    {
        if (answer[0] != "ok" || isDeaf) return;
        if (Interlocked.Increment(ref acknowledged) - atFirst >= Warm) underway.TrySetResult();
        var version = long.Parse(answer[3], CultureInfo.InvariantCulture);
        told.AddOrUpdate(answer[2], version, (_, before) => Math.Max(before, version));
        if (answer[4] == "open") open[answer[2]] = "";
        else open.TryRemove(answer[2], out _);
    }

    private int Next(int limit) => chance.Next(limit);
}
