using System.Runtime.CompilerServices;

namespace Sijil.Record;

/// <summary>A journal's file as it stood at one moment, for those who only look: whoever writes it meanwhile is neither seen nor disturbed.</summary>
internal sealed class SqliteSnapshot : IJournal, ITurnStore
{
    private const int PageSize = 256;
    private readonly SqliteFile _file;
    private readonly SharedReader _reader;
    private readonly TreeHead _head;

    private SqliteSnapshot(SqliteFile file, TimeProvider clock)
    {
        _file = file;
        Words = new(this);
        _reader = new(file, new Lock());
        _file.Execute("begin");    // one transaction for the whole life: every read sees the same moment
        _head = _reader.Read(reader => Chain(reader.Statement("select size, root from chain")));
        Cases = new SqliteCaseRows(_reader, new(clock));
        Acting = new SqliteActingRows(_reader);
    }

    /// <inheritdoc/>
    public long Head => _head.Size;

    /// <inheritdoc/>
    public ICaseRows Cases { get; }

    /// <inheritdoc/>
    public IActingRows Acting { get; }

    /// <inheritdoc/>
    public WordBook Words { get; }

    public static SqliteSnapshot Open(string path, TimeProvider clock) => new(SqliteSchema.OpenReader(path), clock);

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel) => throw new InvalidOperationException("This record was opened to be looked at.");

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var from = after;
            var page = _reader.Read(reader => reader.Page(from, upTo, PageSize, Words));
            foreach (var entry in page) yield return entry;
            if (page.Count < PageSize) yield break;
            after = page[^1].Position;
            await Task.Yield();
        }
    }

    /// <summary>Nothing follows a moment.</summary>
    public IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel) => Read(after, Head, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) =>
        new(_reader.Read(reader => reader.Stream(stream, afterVersion, Words)));

    /// <inheritdoc/>
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => new(_reader.Read(reader => reader.VersionOf(stream)));

    /// <inheritdoc/>
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel) =>
        Prover.Prove(_reader.Read(reader => reader.Turn(address.Position)) ?? throw new ArgumentOutOfRangeException(nameof(address), address, "The record has no such position."),
            address.Index, Head, ((ITurnStore)this).Hashes, cancel);

    /// <inheritdoc/>
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => new(_head);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _file.Dispose();
        return default;
    }

    ValueTask<IReadOnlyList<StoredTurn>> ITurnStore.Turns(long after, int max, CancellationToken cancel) => new(_reader.Read(reader => reader.Turns(after, max)));

    ValueTask<byte[]?> ITurnStore.Hashes(long position, CancellationToken cancel) => new(_reader.Read(reader => reader.Hashes(position)));

    ValueTask<(byte[]? Case, byte[]? Work)> ITurnStore.Digests(string stream, CancellationToken cancel) => new(_reader.Read(reader => reader.Digests(stream)));

    ValueTask<long> ITurnStore.ClaimCount(CancellationToken cancel) => new(_reader.Read(reader => reader.Statement("select count(*) from claim").Scalar() ?? 0));

    private static TreeHead Chain(SqliteStatement chain)
    {
        try
        {
            return chain.Step() ? new(chain.Long(0), chain.Blob(1).ToArray()) : new(0, new Frontier().Root());
        }
        finally
        {
            chain.Reset();
        }
    }
}
