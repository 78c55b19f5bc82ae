namespace Sijil.Record;

/// <summary>The stored rows themselves, for folds' stamps, checkpoints and the verifier.</summary>
internal interface ITurnStore
{
    /// <summary>Rows after a position, in order.</summary>
    ValueTask<IReadOnlyList<StoredTurn>> Turns(long after, int max, CancellationToken cancel);

    /// <summary>The hashes kept by one row: its leaf, then the perfect subtrees it completes; null when there is no such row.</summary>
    ValueTask<byte[]?> Hashes(long position, CancellationToken cancel);

    /// <summary>The digests of the case row and of the tasks that the stream's turns promised last; null where none did.</summary>
    ValueTask<(byte[]? Case, byte[]? Work)> Digests(string stream, CancellationToken cancel);

    /// <summary>How many claims are held.</summary>
    ValueTask<long> ClaimCount(CancellationToken cancel);
}
