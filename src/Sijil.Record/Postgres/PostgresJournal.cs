using System.Runtime.CompilerServices;
using Npgsql;

namespace Sijil.Record;

/// <summary>The journal on PostgreSQL: any number of equal nodes, one of them in a batch at a time.</summary>
public sealed partial class PostgresJournal : IJournal, ITurnStore
{
    private const int PageSize = 256;
    private readonly NpgsqlDataSource _source;
    private readonly PostgresLoop _loop;
    private readonly PostgresWatch _watch;
    private readonly IRandomness _chance;
    private readonly Signal _signal = new();
    private readonly Lock _gate = new();
    private TreeHead _head;

    private PostgresJournal(NpgsqlDataSource source, TreeHead head, TimeProvider clock, IRandomness chance)
    {
        _source = source;
        _head = head;
        _chance = chance;
        Words = new(this);
        var cases = new PostgresCaseRows(source);
        (Cases, Acting) = (cases, new PostgresActingRows(source, cases));
        _loop = new(source, clock, Moved);
        _watch = new(source, clock, Moved);
    }

    /// <inheritdoc/>
    public long Head => Volatile.Read(ref _head).Size;

    /// <inheritdoc/>
    public ICaseRows Cases { get; }

    /// <inheritdoc/>
    public IActingRows Acting { get; }

    /// <inheritdoc/>
    public WordBook Words { get; }

    /// <summary>Opens the database, or makes its tables.</summary>
    public static async ValueTask<PostgresJournal> Open(string connection, TimeProvider clock, IRandomness chance, CancellationToken cancel)
    {
        var source = PostgresSchema.Source(connection);
        try
        {
            await PostgresSchema.Prepare(source, cancel);
            await using var opened = await source.OpenConnectionAsync(cancel);
            return new(source, await PostgresWatch.Head(opened, cancel), clock, chance);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var draft = Draft.From(turn, _chance);
        _loop.Enqueue(draft);
        return draft.Wait(cancel);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var page = await Turns("position > $1 and position <= $2 order by position limit $3", cancel, after, upTo, (long)PageSize);
            foreach (var turn in page) yield return turn.ToEntry(Words);
            if (page.Count < PageSize) yield break;
            after = page[^1].Position;
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
    public async ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel)
    {
        var size = (await TreeHead(cancel)).Size;
        var found = await Turns("position = $1", cancel, address.Position);
        if (found.Count is 0) throw new ArgumentOutOfRangeException(nameof(address), address, "The record has no such position.");
        return await Prover.Prove(found[0], address.Index, size, ((ITurnStore)this).Hashes, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<TreeHead> TreeHead(CancellationToken cancel)
    {
        await using var connection = await _source.OpenConnectionAsync(cancel);
        var head = await PostgresWatch.Head(connection, cancel);
        Moved(head);
        return head;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _loop.Close();
        await _watch.DisposeAsync();
        await _source.DisposeAsync();
    }

    private void Moved(TreeHead head)
    {
        lock (_gate)
        {
            if (head.Size <= _head.Size) return;
            Volatile.Write(ref _head, head);
        }
        _signal.Raise();
    }
}
