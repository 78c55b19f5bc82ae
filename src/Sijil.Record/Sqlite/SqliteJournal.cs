using System.Runtime.CompilerServices;

namespace Sijil.Record;

/// <summary>The journal in one SQLite file: one process, one writer, group commit behind a queue.</summary>
public sealed partial class SqliteJournal : IJournal, ITurnStore
{
    private const int PageSize = 256;
    private readonly SqliteWriter _writer;
    private readonly SqliteLoop _loop;
    private readonly SqliteReaders _readers;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Leases _leases;
    private readonly IRandomness _chance;
    private readonly Signal _signal = new();
    private TreeHead _head;

    private SqliteJournal(string path, TimeProvider clock, IRandomness chance)
    {
        _chance = chance;
        _writer = new(SqliteSchema.OpenWriter(path), clock);
        _head = _writer.Head();
        _readers = new(path);
        _leases = new(clock);
        Cases = new SqliteCaseRows(_readers, _leases);
        _loop = new(_writer, clock, Committed);
        _checkpoints = new(path, _loop.RestartLog);
    }

    /// <inheritdoc/>
    public long Head => Volatile.Read(ref _head).Size;

    /// <inheritdoc/>
    public ICaseRows Cases { get; }

    /// <summary>Opens the file, or makes it.</summary>
    public static SqliteJournal Open(string path, TimeProvider clock, IRandomness chance) => new(path, clock, chance);

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var draft = Draft.From(turn, _chance);
        _loop.Enqueue(draft);
        return cancel.CanBeCanceled ? AwaitUnlessGivenUp(draft, cancel) : new(draft.Task);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var from = after;
            var page = _readers.Read(reader => reader.Page(from, upTo, PageSize));
            foreach (var entry in page) yield return entry;
            if (page.Count < PageSize) yield break;
            after = page[^1].Position;
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Follow(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var moved = _signal.Next;
            var head = Head;
            if (head <= after)
            {
                await moved.WaitAsync(cancel);
                continue;
            }
            await foreach (var entry in Read(after, head, cancel)) yield return entry;
            after = head;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) =>
        new(_readers.Read(reader => reader.Stream(stream, afterVersion)));

    /// <inheritdoc/>
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => new(_readers.Read(reader => reader.VersionOf(stream)));

    /// <inheritdoc/>
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel)
    {
        var size = Head;
        var turn = _readers.Read(reader => reader.Turn(address.Position))
            ?? throw new ArgumentOutOfRangeException(nameof(address), address, "The record has no such position.");
        return Prover.Prove(turn, address.Index, size, ((ITurnStore)this).Hashes, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => new(Volatile.Read(ref _head));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _loop.Close();
        _loop.Dispose();
        _checkpoints.Dispose();
        _readers.Dispose();
        _writer.Dispose();
    }

    private static async ValueTask<AppendOutcome> AwaitUnlessGivenUp(Draft draft, CancellationToken cancel)
    {
        await using var registration = cancel.UnsafeRegister(static (given, token) =>
        {
            if (given is Draft waiting && waiting.TryTake()) waiting.TrySetCanceled(token);
        }, draft);
        return await draft.Task;
    }

    private void Committed(TreeHead head, IReadOnlyList<Draft> batch)
    {
        var moved = head.Size - _head.Size;
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i] is { Outcome: AppendOutcome.Committed, Turn.Case: { } row }) _leases.End(row.Id);
        }
        if (moved is 0) return;
        Volatile.Write(ref _head, head);
        _checkpoints.Count(moved);
        _signal.Raise();
    }

    ValueTask<IReadOnlyList<StoredTurn>> ITurnStore.Turns(long after, int max, CancellationToken cancel) =>
        new(_readers.Read(reader => reader.Turns(after, max)));

    ValueTask<byte[]?> ITurnStore.Hashes(long position, CancellationToken cancel) => new(_readers.Read(reader => reader.Hashes(position)));

    ValueTask<(byte[]? Case, byte[]? Work)> ITurnStore.Digests(string stream, CancellationToken cancel) =>
        new(_readers.Read(reader => reader.Digests(stream)));

    ValueTask<long> ITurnStore.ClaimCount(CancellationToken cancel) =>
        new(_readers.Read(reader => reader.Statement("select count(*) from claim").Scalar() ?? 0));
}
