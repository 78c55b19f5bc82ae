namespace Sijil.Record;

/// <summary>Makes proofs from the rows of a store; each names the perfect subtrees it completes, so few rows are read.</summary>
internal static class Prover
{
    /// <param name="turn">The turn of the fact.</param>
    /// <param name="index">The fact in its turn.</param>
    /// <param name="size">The size of the tree to prove against.</param>
    /// <param name="hashes">The hashes kept by the row at a position.</param>
    /// <param name="cancel">Ends the reading of rows.</param>
    public static async ValueTask<InclusionProof> Prove(
        StoredTurn turn, int index, long size, Func<long, CancellationToken, ValueTask<byte[]?>> hashes, CancellationToken cancel)
    {
        var pieces = FactsCodec.Pieces(turn.Body);
        var leaf = FactsCodec.LeafOf(turn, index);
        if (leaf < 0 || leaf >= pieces.Length) throw new ArgumentOutOfRangeException(nameof(index), index, $"Turn {turn.Position} has no such fact.");
        var (header, leaves) = turn.Leaves();
        var salt = new PartSalts(turn.Salt, new byte[PartSalts.BlockSize]).Of(leaf + 1).ToArray();
        var inside = new List<byte[]>();
        foreach (var (from, to) in MerklePath.Siblings(leaf, pieces.Length))
        {
            var sibling = new byte[MerkleHash.Size];
            MerklePath.Root(leaves.AsSpan((int)from * MerkleHash.Size, (int)(to - from) * MerkleHash.Size), sibling);
            inside.Add(sibling);
        }
        var outside = new List<byte[]>();
        foreach (var (from, to) in MerklePath.Siblings(turn.Position - 1, size)) outside.Add(await Range(from, to, hashes, cancel));
        return new(turn.Position, leaf, pieces.Length, size, pieces[leaf].ToArray(), salt, inside, header, outside);
    }

    private static async ValueTask<byte[]> Range(long from, long to, Func<long, CancellationToken, ValueTask<byte[]?>> hashes, CancellationToken cancel)
    {
        var length = to - from;
        if (long.IsPow2(length))
        {
            var row = await hashes(to, cancel) ?? throw new InvalidOperationException($"Position {to} is missing.");
            var level = (int)long.Log2(length);
            return row.AsSpan(level * MerkleHash.Size, MerkleHash.Size).ToArray();
        }
        var middle = from + MerklePath.Split(length);
        var left = await Range(from, middle, hashes, cancel);
        var right = await Range(middle, to, hashes, cancel);
        MerkleHash.Node(left, right, left);
        return left;
    }
}
