using System.Numerics;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>Some of the atoms of a dimension: the values that a rule's cells let through.</summary>
internal sealed class AtomSet : IEquatable<AtomSet>
{
    private readonly ulong[] words;

    private AtomSet(ulong[] words, int size) => (this.words, Size) = (words, size);

    /// <summary>How many atoms there are to choose from.</summary>
    public int Size { get; }

    public static AtomSet Of(int size, Func<int, bool> contains)
    {
        var words = new ulong[(size + 63) / 64];
        for (var at = 0; at < size; at++)
            if (contains(at)) words[at >> 6] |= 1UL << (at & 63);
        return new AtomSet(words, size);
    }

    public bool IsEmpty => !Array.Exists(words, word => word != 0);

    public int Count => words.Sum(BitOperations.PopCount);

    public bool Contains(int atom) => (words[atom >> 6] >> (atom & 63) & 1) == 1;

    public bool Covers(AtomSet other)
    {
        for (var at = 0; at < words.Length; at++)
            if ((other.words[at] & ~words[at]) != 0) return false;
        return true;
    }

    public AtomSet And(AtomSet other) => Combine(other, (left, right) => left & right);

    public AtomSet Or(AtomSet other) => Combine(other, (left, right) => left | right);

    public IEnumerable<int> Atoms()
    {
        for (var at = 0; at < words.Length * 64; at++)
            if (Contains(at)) yield return at;
    }

    public bool Equals(AtomSet? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as AtomSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words) hash.Add(word);
        return hash.ToHashCode();
    }

    private AtomSet Combine(AtomSet other, Func<ulong, ulong, ulong> how)
    {
        var made = new ulong[words.Length];
        for (var at = 0; at < made.Length; at++) made[at] = how(words[at], other.words[at]);
        return new AtomSet(made, Size);
    }
}
