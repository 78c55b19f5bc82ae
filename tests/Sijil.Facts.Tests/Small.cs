using System.Text;
using Sijil.Record;

namespace Sijil.Facts.Tests;

/// <summary>A small record on a disk in memory.</summary>
internal sealed class Small : IAsyncDisposable
{
    private readonly SimulatedDisk disk = new(new SeededRandomness(1));
    private long version;

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Small() => Journal = Open();

    public LogJournal Journal { get; }

    /// <summary>The same disk, opened by somebody who knows only what lies on it.</summary>
    public LogJournal Open() => LogJournal.Open(disk, new Stopped(), new SeededRandomness(2));

    public Keyring Keyring { get; } = new SeededKeyring(1);

    public async Task<long> Write(IReadOnlyList<Fact> facts)
    {
        var turn = new Turn { Stream = "case/S1", ExpectedVersion = version, Origin = Origin.Live, Facts = FactCodec.Write(facts, Now, "case/S1", ++version, Keyring, Journal.Words) };
        return Assert.IsType<AppendOutcome.Committed>(await Journal.Append(turn, Cancel)).Position;
    }

    public Task<Fact[]> Read(long position) => Read(Journal, position);

    public static async Task<Fact[]> Read(IJournal journal, long position)
    {
        List<Fact> facts = [];
        await foreach (var entry in journal.Read(position - 1, position, Cancel)) facts.AddRange(entry.Facts.Select(FactCodec.Read));
        return [.. facts];
    }

    public async Task<IEnumerable<string>> Differences() => (await new RecordVerifier(Journal, null!).Verify([], null, Cancel)).Differences.Select(difference => $"{difference}");

    public string Disk()
    {
        var bytes = new byte[disk.Length("journal.log")];
        disk.Read("journal.log", 0, bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public ValueTask DisposeAsync() => Journal.DisposeAsync();
}

internal sealed class Stopped : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Small.Now;
}
