using System.Numerics;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>The right edge of the growing tree: one hash for each perfect subtree, enough to add a leaf and to name the root.</summary>
internal sealed class Frontier
{
    private const int Levels = 62;
    private readonly byte[] _levels = new byte[Levels * MerkleHash.Size];

    public long Size { get; private set; }

    /// <summary>Adds a leaf.</summary>
    /// <param name="leaf">The hash of the turn.</param>
    /// <param name="completed">Receives the leaf and then the root of each perfect subtree that it completes.</param>
    /// <returns>How many hashes were received.</returns>
    public int Add(ReadOnlySpan<byte> leaf, Span<byte> completed)
    {
        leaf.CopyTo(completed);
        var level = 0;
        while ((Size >> level & 1) is 1)
        {
            var carry = completed.Slice(level * MerkleHash.Size, MerkleHash.Size);
            MerkleHash.Node(At(level), carry, completed[((level + 1) * MerkleHash.Size)..][..MerkleHash.Size]);
            level++;
        }
        completed.Slice(level * MerkleHash.Size, MerkleHash.Size).CopyTo(At(level));
        Size++;
        return level + 1;
    }

    public void Root(Span<byte> root)
    {
        if (Size is 0)
        {
            SHA256.HashData([], root);
            return;
        }
        var level = BitOperations.TrailingZeroCount(Size);
        At(level).CopyTo(root);
        for (level++; Size >> level is not 0; level++)
        {
            if ((Size >> level & 1) is 1) MerkleHash.Node(At(level), root, root);
        }
    }

    public byte[] Root()
    {
        var root = new byte[MerkleHash.Size];
        Root(root);
        return root;
    }

    public void CopyFrom(Frontier other)
    {
        other._levels.CopyTo(_levels, 0);
        Size = other.Size;
    }

    /// <summary>The occupied levels from the lowest.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[BitOperations.PopCount((ulong)Size) * MerkleHash.Size];
        var at = 0;
        for (var level = 0; Size >> level is not 0; level++)
        {
            if ((Size >> level & 1) is 0) continue;
            At(level).CopyTo(bytes.AsSpan(at));
            at += MerkleHash.Size;
        }
        return bytes;
    }

    public static Frontier From(long size, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Size) throw new FormatException("A frontier has the wrong length.");
        var frontier = new Frontier { Size = size };
        for (var level = 0; size >> level is not 0; level++)
        {
            if ((size >> level & 1) is 0) continue;
            bytes[..MerkleHash.Size].CopyTo(frontier.At(level));
            bytes = bytes[MerkleHash.Size..];
        }
        return frontier;
    }

    private Span<byte> At(int level) => _levels.AsSpan(level * MerkleHash.Size, MerkleHash.Size);
}
