namespace Sijil.Record;

/// <summary>What the log says, in memory: turns by position, streams, claims, case rows and tasks.</summary>
internal sealed class LogMemory
{
    private readonly Dictionary<string, List<int>> _streams = [];

    public List<StoredTurn> Turns { get; } = [];

    public Dictionary<string, long> Claims { get; } = [];

    public SortedDictionary<string, CaseRow> Cases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<WorkRow>> Work { get; } = [];

    public SortedDictionary<string, ActingSheet> Acting { get; } = new(StringComparer.Ordinal);

    public Frontier Frontier { get; } = new();

    public long RecordedAt { get; private set; }

    public long VersionOf(string stream) =>
        _streams.TryGetValue(stream, out var turns) ? Turns[turns[^1]].Version : Claims.ContainsKey(stream) ? 1 : 0;

    public IEnumerable<StoredTurn> Stream(string stream) => _streams.TryGetValue(stream, out var turns) ? turns.Select(index => Turns[index]) : [];

    public void Add(LogRecord record)
    {
        var turn = record.Turn;
        if (!_streams.TryGetValue(turn.Stream, out var stream)) _streams[turn.Stream] = stream = [];
        stream.Add(Turns.Count);
        Turns.Add(turn);
        RecordedAt = turn.RecordedAt;
        var (claims, releases) = ClaimsCodec.Decode(turn.Claims);
        foreach (var released in releases) Claims.Remove(released);
        foreach (var claim in claims) Claims[claim] = turn.Position;
        if (record.Acting is { } acting) Acting[turn.Stream] = acting;
        if (record.Case is not { } row) return;
        Cases[row.Id] = row with { Work = null };
        if (row.Work is { } work) Work[row.Id] = work;
    }

    /// <summary>Takes a record of the log back in, once it is known to follow the one before.</summary>
    public bool TryRecover(LogRecord record)
    {
        if (record.Turn.Position != Turns.Count + 1) return false;
        Span<byte> completed = stackalloc byte[64 * MerkleHash.Size];
        Frontier.Add(record.Turn.Hashes.AsSpan(0, MerkleHash.Size), completed);
        Add(record);
        return true;
    }
}
