namespace Sijil.Record;

/// <summary>Decides and writes turns inside a transaction; used by one thread.</summary>
internal sealed partial class SqliteWriter : IDisposable
{
    private readonly SqliteFile _file;
    private readonly TimeProvider _clock;
    private readonly Frontier _frontier;
    private readonly Frontier _before = new();
    private readonly byte[] _hashes = new byte[64 * MerkleHash.Size];
    private long _recordedAt;
    private long _recordedBefore;

    public SqliteWriter(SqliteFile file, TimeProvider clock)
    {
        _file = file;
        _clock = clock;
        (_frontier, _recordedAt) = LoadChain();
        Prepare();
    }

    public long Size => _frontier.Size;

    public bool IsOpen { get; private set; }

    public TreeHead Head() => new(_frontier.Size, _frontier.Root());

    public void Begin()
    {
        _begin.Run();
        IsOpen = true;
        _before.CopyFrom(_frontier);
        _recordedBefore = _recordedAt;
    }

    /// <summary>Writes one turn, or says why not; a refusal leaves the rest of the batch as it is.</summary>
    public AppendOutcome Write(Draft draft)
    {
        var turn = draft.Turn;
        var current = Current(turn.Stream);
        if (current != turn.ExpectedVersion) return new AppendOutcome.Stale(current);
        for (var i = 0; i < turn.Claims.Count; i++)
        {
            if (!turn.Releases.Contains(turn.Claims[i]) && Current(turn.Claims[i]) is not 0) return new AppendOutcome.Taken(turn.Claims[i]);
        }
        return Insert(draft);
    }

    public void Commit()
    {
        if (_frontier.Size == _before.Size)
        {
            // Every turn was refused: nothing is worth an fsync.
            Undo();
            return;
        }
        _saveChain.Bind(1, _frontier.Size).Bind(2, _recordedAt).Bind(3, _frontier.Root()).Bind(4, _frontier.ToBytes()).Run();
        _commit.Run();
        IsOpen = false;
    }

    /// <summary>Forgets the open transaction, in the file and in memory.</summary>
    public void Undo()
    {
        IsOpen = false;
        _frontier.CopyFrom(_before);
        _recordedAt = _recordedBefore;
        if (_file.InTransaction) _rollback.Run();
    }

    public void RestartLog() => _file.Checkpoint(restart: true);

    private AppendOutcome.Committed Insert(Draft draft)
    {
        var turn = draft.Turn;
        var version = turn.ExpectedVersion + 1;
        var position = _frontier.Size + 1;
        _recordedAt = Math.Max(_recordedAt, _clock.GetUtcNow().ToMicros());
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        draft.Hash(version, _recordedAt, hash);
        var hashes = _frontier.Add(hash, _hashes);
        _insert.Bind(1, position).Bind(2, turn.Stream).Bind(3, version).Bind(4, _recordedAt).Bind(5, draft.OriginText)
            .Bind(7, draft.Salt).Bind(8, _hashes.AsSpan(0, hashes * MerkleHash.Size)).Bind(9, draft.Digests).Bind(10, draft.Body);
        if (turn.Claims.Count + turn.Releases.Count is 0) _insert.BindNull(6);
        else _insert.Bind(6, ClaimsCodec.Encode(turn.Claims, turn.Releases));
        _insert.Run();
        MoveClaims(turn, position);
        if (turn.Case is { } row) WriteCase(row);
        if (turn.Acting is { } acting) WriteActing(turn.Stream, acting);
        return new(position, version, Micros.ToTime(_recordedAt));
    }

    private void MoveClaims(Turn turn, long position)
    {
        for (var i = 0; i < turn.Releases.Count; i++) _release.Bind(1, turn.Releases[i]).Run();
        for (var i = 0; i < turn.Claims.Count; i++) _claim.Bind(1, turn.Claims[i]).Bind(2, position).Run();
    }

    private long Current(string stream) => _version.Bind(1, stream).Scalar() ?? 0;

    private (Frontier, long) LoadChain()
    {
        using var chain = _file.Prepare("select size, recorded_at, frontier from chain");
        return chain.Step() ? (Frontier.From(chain.Long(0), chain.Blob(2)), chain.Long(1)) : (new(), 0);
    }
}
