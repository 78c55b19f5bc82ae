using System.Numerics;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>Roots and audit paths of a list of leaves, shaped as RFC 6962 shapes its tree.</summary>
internal static class MerklePath
{
    /// <summary>The root over some leaves, 32 bytes each.</summary>
    public static void Root(ReadOnlySpan<byte> leaves, Span<byte> root)
    {
        var count = leaves.Length / MerkleHash.Size;
        if (count is 0)
        {
            SHA256.HashData([], root);
        }
        else if (count is 1)
        {
            leaves.CopyTo(root);
        }
        else
        {
            var split = (int)Split(count) * MerkleHash.Size;
            Span<byte> left = stackalloc byte[MerkleHash.Size];
            Root(leaves[..split], left);
            Root(leaves[split..], root);
            MerkleHash.Node(left, root, root);
        }
    }

    /// <summary>The largest power of two below a count above one.</summary>
    public static long Split(long count) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(count - 1)));

    /// <summary>Which ranges stand beside the way from a leaf to the root, the lowest first.</summary>
    public static List<(long From, long To)> Siblings(long leaf, long size)
    {
        var ranges = new List<(long, long)>();
        for (long from = 0, to = size; to - from > 1;)
        {
            var middle = from + Split(to - from);
            if (leaf < middle)
            {
                ranges.Add((middle, to));
                to = middle;
            }
            else
            {
                ranges.Add((from, middle));
                from = middle;
            }
        }
        ranges.Reverse();
        return ranges;
    }

    /// <summary>Walks from a leaf to the root that its path claims.</summary>
    /// <returns>Null when the path does not have the length that the size demands.</returns>
    public static byte[]? Climb(ReadOnlySpan<byte> leafHash, long leaf, long size, IReadOnlyList<byte[]> path)
    {
        if (leaf < 0 || leaf >= size) return null;
        var ranges = Siblings(leaf, size);
        if (ranges.Count != path.Count) return null;
        var hash = leafHash.ToArray();
        for (var i = 0; i < path.Count; i++)
        {
            if (path[i].Length != MerkleHash.Size) return null;
            if (ranges[i].From > leaf) MerkleHash.Node(hash, path[i], hash);
            else MerkleHash.Node(path[i], hash, hash);
        }
        return hash;
    }
}
