namespace Sijil.Record;

/// <summary>The root of the tree as it was at an earlier size.</summary>
internal static class TreeRoots
{
    public static async ValueTask<byte[]> At(long size, Func<long, CancellationToken, ValueTask<byte[]?>> hashes, CancellationToken cancel)
    {
        if (size is 0) return new Frontier().Root();
        byte[]? root = null;
        // From the smallest perfect subtree on the right edge to the largest on the left.
        for (var (end, level) = (size, 0); end > 0; level++)
        {
            if ((size >> level & 1) is 0) continue;
            var row = await hashes(end, cancel) ?? throw new InvalidOperationException($"Position {end} is missing.");
            var subtree = row.AsSpan(level * MerkleHash.Size, MerkleHash.Size).ToArray();
            if (root is null) root = subtree;
            else MerkleHash.Node(subtree, root, root);
            end -= 1L << level;
        }
        return root!;
    }
}
