namespace Sijil.Record;

/// <summary>A fold's state at a position.</summary>
/// <param name="Name">The fold.</param>
/// <param name="Version">The version of the fold that saved it.</param>
/// <param name="Position">How far the fold had read.</param>
/// <param name="Stamp">The leaf of that position, so that another journal's snapshot is known.</param>
/// <param name="State">What the fold wrote.</param>
/// <param name="Digest">SHA-256 of the state.</param>
public sealed record FoldSnapshot(string Name, int Version, long Position, byte[] Stamp, byte[] State, byte[] Digest);

/// <summary>Keeps snapshots of folds apart from the journal; it may be deleted at any time.</summary>
public interface IFoldStore : IAsyncDisposable
{
    /// <summary>The snapshot of one fold.</summary>
    ValueTask<FoldSnapshot?> Load(string name, CancellationToken cancel);

    /// <summary>Replaces the snapshot that was at one position, or at none (-1), by a later one.</summary>
    /// <returns>False when somebody else has saved meanwhile.</returns>
    ValueTask<bool> Save(FoldSnapshot snapshot, long expectedPosition, CancellationToken cancel);

    /// <summary>Throws one away.</summary>
    ValueTask Delete(string name, CancellationToken cancel);
}
