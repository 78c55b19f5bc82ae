using System.Collections.Concurrent;
using System.Text;

namespace Sijil.Record;

/// <summary>Keeps one string for each fact type, so that reading a million facts makes a hundred names.</summary>
internal static class FactTypes
{
    private const int Most = 4096;
    private static readonly ConcurrentDictionary<int, string> Known = new();

    public static string Intern(ReadOnlySpan<byte> utf8)
    {
        var hash = new HashCode();
        hash.AddBytes(utf8);
        var key = hash.ToHashCode();
        Span<byte> own = stackalloc byte[256];
        if (Known.TryGetValue(key, out var known) && Encoding.UTF8.TryGetBytes(known, own, out var length) && own[..length].SequenceEqual(utf8)) return known;
        var made = Encoding.UTF8.GetString(utf8);
        if (Known.Count < Most) Known.TryAdd(key, made);
        return made;
    }
}
