using System.Buffers;

namespace Sijil.Record;

/// <summary>The small tree of one turn: its header beside its salted facts.</summary>
internal static class TurnTree
{
    /// <summary>The root over the facts, and the salt of the header, which comes from the same block.</summary>
    public static void FactsRoot(ReadOnlySpan<ReadOnlyMemory<byte>> pieces, ReadOnlySpan<byte> salt, Span<byte> root, Span<byte> headerSalt)
    {
        var salts = new PartSalts(salt, stackalloc byte[PartSalts.BlockSize]);
        salts.Of(0).CopyTo(headerSalt);
        var leaves = pieces.Length <= 32 ? stackalloc byte[pieces.Length * MerkleHash.Size] : new byte[pieces.Length * MerkleHash.Size];
        for (var i = 0; i < pieces.Length; i++) MerkleHash.Leaf(salts.Of(i + 1), pieces[i].Span, leaves.Slice(i * MerkleHash.Size, MerkleHash.Size));
        MerklePath.Root(leaves, root);
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
