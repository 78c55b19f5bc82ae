using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sijil.Record;

/// <summary>The journal as one log over a disk port, without threads of its own: with a seeded disk, clock and chance it repeats exactly.</summary>
public sealed partial class LogJournal : IJournal, ITurnStore
{
    private const string Name = "journal.log";
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _scratch = new(4096);
    private readonly byte[] _hashes = new byte[64 * MerkleHash.Size];
    private readonly LogMemory _memory = new();
    private readonly Signal _signal = new();
    private readonly LogFile _file;
    private readonly TimeProvider _clock;
    private readonly IRandomness _chance;
    private readonly bool _flushEach;
    private readonly LogCaseRows _cases;
    private long _head;
    private Exception? _failure;

    private LogJournal(IDisk disk, TimeProvider clock, IRandomness chance, bool flushEach)
    {
        _file = new(disk, Name);
        _clock = clock;
        _chance = chance;
        Words = new(this);
        _flushEach = flushEach;
        _cases = new(_gate, _memory, new(clock));
        Acting = new LogActingRows(_gate, _memory);
        foreach (var bytes in _file.Recover())
        {
            if (!_memory.TryRecover(LogRecord.Read(bytes))) throw new InvalidDataException($"The log does not go on after position {_memory.Turns.Count}.");
        }
        _head = _memory.Turns.Count;
    }

    /// <inheritdoc/>
    public long Head => Volatile.Read(ref _head);

    /// <inheritdoc/>
    public ICaseRows Cases => _cases;

    /// <inheritdoc/>
    public IActingRows Acting { get; }

    /// <inheritdoc/>
    public WordBook Words { get; }

    /// <summary>Opens the log and takes back every whole record of it.</summary>
    /// <param name="disk">Where it lies.</param>
    /// <param name="clock">Recorded times.</param>
    /// <param name="chance">Salts.</param>
    /// <param name="flushEach">Whether each append waits for the disk; else nothing is durable before <see cref="Flush"/>.</param>
    public static LogJournal Open(IDisk disk, TimeProvider clock, IRandomness chance, bool flushEach = true) => new(disk, clock, chance, flushEach);

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        AppendOutcome outcome;
        lock (_gate)
        {
            if (_failure is not null) throw new JournalStopped(_failure);
            var draft = Draft.From(turn, _chance);
            outcome = Decide(turn) ?? Write(draft);
            if (_flushEach && outcome is AppendOutcome.Committed) FlushHeld();
        }
        if (_flushEach && outcome is AppendOutcome.Committed) _signal.Raise();
        return new(outcome);
    }

    /// <summary>Makes everything appended so far durable and visible to followers.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_failure is not null) throw new JournalStopped(_failure);
            FlushHeld();
        }
        _signal.Raise();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var position = after + 1; position <= Math.Min(upTo, Head); position++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return Turn(position).ToEntry(Words);
        }
        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Follow(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var moved = _signal.Next;
            if (Head <= after) await moved.WaitAsync(cancel);
            for (var head = Head; after < head;)
            {
                cancel.ThrowIfCancellationRequested();
                yield return Turn(++after).ToEntry(Words);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_failure is null) FlushHeld();
            _failure ??= new ObjectDisposedException(nameof(LogJournal));
        }
        return default;
    }

    private AppendOutcome? Decide(Turn turn)
    {
        var current = _memory.VersionOf(turn.Stream);
        if (current != turn.ExpectedVersion) return new AppendOutcome.Stale(current);
        return turn.Claims.FirstOrDefault(claim => !turn.Releases.Contains(claim) && _memory.VersionOf(claim) is not 0) is { } taken
            ? new AppendOutcome.Taken(taken)
            : null;
    }

    private AppendOutcome.Committed Write(Draft draft)
    {
        var turn = draft.Turn;
        var version = turn.ExpectedVersion + 1;
        var recordedAt = Math.Max(_memory.RecordedAt, _clock.GetUtcNow().ToMicros());
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        draft.Hash(version, recordedAt, hash);
        var hashes = _memory.Frontier.Add(hash, _hashes);
        var claims = turn.Claims.Count + turn.Releases.Count is 0 ? [] : ClaimsCodec.Encode(turn.Claims, turn.Releases);
        var record = new LogRecord(
            new(_memory.Frontier.Size, turn.Stream, version, recordedAt, draft.OriginText, claims, draft.Salt,
                _hashes[..(hashes * MerkleHash.Size)], draft.Digests, draft.Body), turn.Case, turn.Acting);
        _scratch.ResetWrittenCount();
        record.Write(_scratch);
        _file.Add(_scratch.WrittenSpan);
        _memory.Add(record);
        if (turn.Case is { } row) _cases.EndLease(row.Id);
        return new(record.Turn.Position, version, Micros.ToTime(recordedAt));
    }

    private void FlushHeld()
    {
        try
        {
            _file.Flush();
        }
        catch (Exception trouble)
        {
            _failure = trouble;
            throw new JournalStopped(trouble);
        }
        Volatile.Write(ref _head, _memory.Turns.Count);
    }

    private StoredTurn Turn(long position)
    {
        lock (_gate) return _memory.Turns[(int)position - 1];
    }
}
