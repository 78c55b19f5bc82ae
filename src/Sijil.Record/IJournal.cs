namespace Sijil.Record;

/// <summary>The record: facts in commit order, written once, read by anybody from any position.</summary>
public interface IJournal : IAsyncDisposable
{
    /// <summary>The last committed position; positions start at 1 and have no gaps.</summary>
    long Head { get; }

    /// <summary>The rows of cases and open tasks.</summary>
    ICaseRows Cases { get; }

    /// <summary>Who may act for whom.</summary>
    IActingRows Acting { get; }

    /// <summary>The words that its turns say by number.</summary>
    WordBook Words => WordBook.Closed;

    /// <summary>Writes a turn wholly or not at all, and returns when it is on disk.</summary>
    ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel);

    /// <summary>For a journal that can commit several turns as one; null where each is on disk before its answer.</summary>
    ITurnGroups? Groups => null;

    /// <summary>The entries after one position, up to another.</summary>
    IAsyncEnumerable<Entry> Read(long after, long upTo, CancellationToken cancel);

    /// <summary>Every entry after a position, then each new one as it is committed; none is skipped.</summary>
    IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel);

    /// <summary>The turns of one stream after a version.</summary>
    ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel);

    /// <summary>How many turns a stream has; 1 for a stream that is only claimed, 0 when it does not exist.</summary>
    ValueTask<long> VersionOf(string stream, CancellationToken cancel);

    /// <summary>The proof that a fact is in the record, against the root as it is now.</summary>
    ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel);

    /// <summary>The size and root of the tree over all turns.</summary>
    ValueTask<TreeHead> TreeHead(CancellationToken cancel);
}
