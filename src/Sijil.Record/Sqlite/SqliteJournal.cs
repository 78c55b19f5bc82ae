using System.Runtime.CompilerServices;

namespace Sijil.Record;

/// <summary>The journal in one SQLite file: one process, one writer, group commit behind a queue.</summary>
public sealed partial class SqliteJournal : IJournal, ITurnGroups, ITurnStore
{
    private const int PageSize = 256;
    private readonly SqliteWriter _writer;
    private readonly SqliteLoop? _loop;
    private readonly SqliteBulk? _bulk;
    private readonly SqliteReaders _readers;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Leases _leases;
    private readonly IRandomness _chance;
    private readonly Signal _signal = new();
    private readonly RecentTurns _recent = new();
    private TreeHead _head;

    private SqliteJournal(string path, TimeProvider clock, IRandomness chance, bool bulk, bool synced = true)
    {
        _chance = chance;
        Words = new(this);
        var file = SqliteSchema.OpenWriter(path);
        if (!synced) file.Execute("pragma synchronous = off");
        _writer = new(file, clock);
        _head = _writer.Head();
        _leases = new(clock);
        if (bulk) _bulk = new(_writer, CommittedBulk);
        else _loop = new(_writer, clock, () => BeforeCommit?.Invoke(), Committed);
        _readers = _bulk is null ? new SeparateReaders(path) : new SharedReader(file, _bulk.Gate);
        Cases = new SqliteCaseRows(_readers, _leases);
        Acting = new SqliteActingRows(_readers);
        _checkpoints = new(path, () => _loop?.RestartLog());
    }

    /// <inheritdoc/>
    public long Head => _bulk?.Size ?? Volatile.Read(ref _head).Size;

    /// <summary>What must be on the disk before a batch is: the keys that its turns are sealed with.</summary>
    internal Action? BeforeCommit { get; set; }

    /// <inheritdoc/>
    public ICaseRows Cases { get; }

    /// <inheritdoc/>
    public IActingRows Acting { get; }

    /// <inheritdoc/>
    public WordBook Words { get; }

    /// <inheritdoc/>
    public ITurnGroups? Groups => _bulk is null ? null : this;

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Recorded times.</param>
    /// <param name="chance">Salts.</param>
    /// <param name="bulk">Answers at once and commits thousands of turns at a time: only for what can begin again.</param>
    public static SqliteJournal Open(string path, TimeProvider clock, IRandomness chance, bool bulk = false) => new(path, clock, chance, bulk);

    /// <summary>For the control of the power-cut test alone: answers what no disk was asked to keep, so that the test can be seen to notice.</summary>
    internal static SqliteJournal OpenUnsynced(string path, TimeProvider clock, IRandomness chance) => new(path, clock, chance, bulk: false, synced: false);

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var draft = Draft.From(turn, _chance);
        if (_bulk is not null) return new(AppendBulk(_bulk, draft));
        _loop!.Enqueue(draft);
        return draft.Wait(cancel);
    }

    void ITurnGroups.Append(IEnumerable<Turn> turns)
    {
        if (_bulk is null) throw new InvalidOperationException("Only a journal in bulk takes groups.");
        _bulk.Append(turns.Select(Drafted));
        _signal.Raise();
    }

    private Draft Drafted(Turn turn)
    {
        if (turn.Case is { } row) _leases.End(row.Id);
        return Draft.From(turn, _chance);
    }

    /// <summary>In bulk: commits what is open. Else everything that was answered is on disk already.</summary>
    public void Flush() => _bulk?.Flush();

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var from = after;
            var page = _readers.Read(reader => reader.Page(from, upTo, PageSize, Words));
            foreach (var entry in page) yield return entry;
            if (page.Count < PageSize) yield break;
            after = page[^1].Position;
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Follow(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var follower = _recent.Begin();
        try
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
                var recent = follower.TakeAfter(after);
                foreach (var turn in recent) yield return turn.ToEntry(Words);
                if (recent.Count is 0) await foreach (var entry in Read(after, head, cancel)) yield return entry;
                after = recent.Count is 0 ? head : recent[^1].At.Position;
            }
        }
        finally
        {
            _recent.End(follower);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) =>
        new(_readers.Read(reader => reader.Stream(stream, afterVersion, Words)));

    /// <inheritdoc/>
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => new(_readers.Read(reader => reader.VersionOf(stream)));

    /// <inheritdoc/>
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel)
    {
        Flush();
        var size = Volatile.Read(ref _head).Size;
        var turn = _readers.Read(reader => reader.Turn(address.Position))
            ?? throw new ArgumentOutOfRangeException(nameof(address), address, "The record has no such position.");
        return Prover.Prove(turn, address.Index, size, ((ITurnStore)this).Hashes, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel)
    {
        Flush();
        return new(Volatile.Read(ref _head));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_loop is not null)
        {
            await _loop.Close();
            _loop.Dispose();
        }
        _bulk?.Close();
        _checkpoints.Dispose();
        _readers.Dispose();
        _writer.Dispose();
    }

    private AppendOutcome AppendBulk(SqliteBulk bulk, Draft draft)
    {
        var outcome = bulk.Append(draft);
        if (outcome is not AppendOutcome.Committed) return outcome;
        if (draft.Turn.Case is { } row) _leases.End(row.Id);
        _signal.Raise();
        return outcome;
    }

    private void CommittedBulk(TreeHead head)
    {
        _checkpoints.Count(head.Size - _head.Size);
        Volatile.Write(ref _head, head);
    }

    private void Committed(TreeHead head, IReadOnlyList<Draft> batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i] is { Outcome: AppendOutcome.Committed, Turn.Case: { } row }) _leases.End(row.Id);
        }
        var moved = head.Size - _head.Size;
        if (moved is 0) return;
        _recent.Keep(batch);
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
