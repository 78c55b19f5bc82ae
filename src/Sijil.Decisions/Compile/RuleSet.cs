using System.Numerics;

namespace Sijil.Decisions.Compile;

/// <summary>Sets of rules as bits, 64 to a word.</summary>
internal static class RuleSet
{
    public static int Words(int rules) => (rules + 63) / 64;

    public static void Fill(Span<ulong> set, int rules)
    {
        set.Fill(ulong.MaxValue);
        if (rules % 64 is var rest and > 0) set[^1] = (1UL << rest) - 1;
        if (rules == 0) set.Clear();
    }

    public static void Add(Span<ulong> set, int rule) => set[rule >> 6] |= 1UL << rule;

    public static bool Has(ReadOnlySpan<ulong> set, int rule) => (set[rule >> 6] >> rule & 1) != 0;

    public static void Keep(Span<ulong> set, ReadOnlySpan<ulong> of)
    {
        for (var word = 0; word < set.Length; word++) set[word] &= of[word];
    }

    /// <summary>The first rule of the set at or after a place; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        for (var word = from >> 6; word < set.Length; word++)
        {
            var bits = word == from >> 6 ? set[word] & (ulong.MaxValue << from) : set[word];
            if (bits != 0) return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
        return -1;
    }
}
