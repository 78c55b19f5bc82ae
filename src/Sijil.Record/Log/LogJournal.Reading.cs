namespace Sijil.Record;

public sealed partial class LogJournal
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel)
    {
        lock (_gate) return new(_memory.Stream(stream).Where(turn => turn.Version > afterVersion).Select(turn => turn.ToEntry(Words)).ToList());
    }

    /// <inheritdoc/>
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel)
    {
        lock (_gate) return new(_memory.VersionOf(stream));
    }

    /// <inheritdoc/>
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel)
    {
        var size = Head;
        if (address.Position < 1 || address.Position > size) throw new ArgumentOutOfRangeException(nameof(address), address, "The record has no such position.");
        return Prover.Prove(Turn(address.Position), address.Index, size, ((ITurnStore)this).Hashes, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel)
    {
        lock (_gate) return new(new TreeHead(_memory.Frontier.Size, _memory.Frontier.Root()));
    }

    ValueTask<IReadOnlyList<StoredTurn>> ITurnStore.Turns(long after, int max, CancellationToken cancel)
    {
        lock (_gate) return new(_memory.Turns.Skip((int)after).Take(max).ToList());
    }

    ValueTask<byte[]?> ITurnStore.Hashes(long position, CancellationToken cancel)
    {
        lock (_gate) return new(position < 1 || position > _memory.Turns.Count ? null : _memory.Turns[(int)position - 1].Hashes);
    }

    ValueTask<(byte[]? Case, byte[]? Work)> ITurnStore.Digests(string stream, CancellationToken cancel)
    {
        lock (_gate)
        {
            var digests = _memory.Stream(stream).Select(turn => turn.Digests).Where(digests => digests.Length > 0).ToList();
            var work = digests.FindLast(both => both.Length > MerkleHash.Size);
            return new((digests.Count is 0 ? null : digests[^1][..MerkleHash.Size], work?[MerkleHash.Size..]));
        }
    }

    ValueTask<long> ITurnStore.ClaimCount(CancellationToken cancel)
    {
        lock (_gate) return new(_memory.Claims.Count);
    }
}
