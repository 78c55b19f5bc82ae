using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>The hashes of the tree, kept apart by their first byte: 0 a leaf, 1 an inner node, 2 a turn.</summary>
internal static class MerkleHash
{
    public const int Size = 32;

    public static void Leaf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content, Span<byte> hash)
    {
        var length = 1 + salt.Length + content.Length;
        var rented = length <= 2048 ? null : System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        var buffer = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        buffer[0] = 0;
        salt.CopyTo(buffer[1..]);
        content.CopyTo(buffer[(1 + salt.Length)..]);
        SHA256.HashData(buffer, hash);
        if (rented is not null) System.Buffers.ArrayPool<byte>.Shared.Return(rented);
    }

    public static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash) => Pair(1, left, right, hash);

    /// <summary>A turn's own leaf in the big tree: its header beside the tree of its facts.</summary>
    public static void Turn(ReadOnlySpan<byte> header, ReadOnlySpan<byte> facts, Span<byte> hash) => Pair(2, header, facts, hash);

    private static void Pair(byte kind, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        Span<byte> buffer = stackalloc byte[1 + Size + Size];
        buffer[0] = kind;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Size)..]);
        SHA256.HashData(buffer, hash);
    }
}
