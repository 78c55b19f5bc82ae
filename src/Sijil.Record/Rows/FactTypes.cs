using System.Text;

namespace Sijil.Record;

/// <summary>Keeps one string for each word that the record says again and again, so that reading a million facts makes a hundred names.</summary>
internal static class FactTypes
{
    private const int Places = 4096;
    private static readonly string?[] Known = new string?[Places];

    /// <summary>The word; each place keeps the word that was read last, so that reading never waits for anybody and what is said once does not stay.</summary>
    public static string Intern(ReadOnlySpan<byte> utf8)
    {
        ref var place = ref Known[Hash(utf8) % Places];
        if (Volatile.Read(ref place) is { } known && Is(known, utf8)) return known;
        var made = Encoding.UTF8.GetString(utf8);
        Volatile.Write(ref place, made);
        return made;
    }

    private static bool Is(string known, ReadOnlySpan<byte> utf8)
    {
        if (known.Length > utf8.Length || utf8.Length > 256) return false;
        Span<byte> own = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(known, own, out var length) && own[..length].SequenceEqual(utf8);
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var letter in utf8) hash = (hash ^ letter) * 16777619u;
            return hash ^ (hash >> 15);
        }
    }
}
