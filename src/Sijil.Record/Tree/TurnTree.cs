using System.Buffers;

namespace Sijil.Record;

/// <summary>The small tree of one turn: its header beside its salted facts.</summary>
internal static class TurnTree
{
    public static void FactsRoot(ReadOnlySpan<byte> body, ReadOnlySpan<int> ends, ReadOnlySpan<byte> salt, Span<byte> root)
    {
        if (ends.Length is 1)
        {
            FactLeaf(salt, 0, body[1..ends[0]], root);
            return;
        }
        var leaves = ends.Length <= 32 ? stackalloc byte[ends.Length * MerkleHash.Size] : new byte[ends.Length * MerkleHash.Size];
        var start = 1;
        for (var i = 0; i < ends.Length; i++)
        {
            FactLeaf(salt, i, body[start..ends[i]], leaves.Slice(i * MerkleHash.Size, MerkleHash.Size));
            start = ends[i] + 1;
        }
        MerklePath.Root(leaves, root);
    }

    public static void FactLeaf(ReadOnlySpan<byte> salt, int index, ReadOnlySpan<byte> fact, Span<byte> leaf)
    {
        Span<byte> own = stackalloc byte[MerkleHash.Size];
        MerkleHash.Salt(salt, index + 1, own);
        MerkleHash.Leaf(own, fact, leaf);
    }

    public static void HeaderLeaf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> header, Span<byte> leaf)
    {
        Span<byte> own = stackalloc byte[MerkleHash.Size];
        MerkleHash.Salt(salt, 0, own);
        MerkleHash.Leaf(own, header, leaf);
    }

    /// <summary>All that the journal's row says besides the facts; the position is the place in the tree.</summary>
    public static void WriteHeader(
        IBufferWriter<byte> into, string stream, long version, long recordedAt, string origin, int facts,
        IReadOnlyList<string> claims, IReadOnlyList<string> releases, ReadOnlySpan<byte> digests)
    {
        into.Write(stream);
        into.Write(version);
        into.Write(recordedAt);
        into.Write(origin);
        into.Write(facts);
        into.Write(claims);
        into.Write(releases);
        into.Write(digests);
    }
}
