using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Regular expressions, kept while there are not too many.</summary>
internal static class Patterns
{
    private const int MaxKept = 500;
    private static readonly ConcurrentDictionary<(string, string), Regex?> kept = new();

    public static Regex? Find(string pattern, string flags, TimeSpan limit)
    {
        if (kept.TryGetValue((pattern, flags), out var found)) return found;
        var made = Make(pattern, flags, limit);
        if (kept.Count < MaxKept) kept[(pattern, flags)] = made;
        return made;
    }

    private static Regex? Make(string pattern, string flags, TimeSpan limit)
    {
        if (flags.AsSpan().ContainsAnyExcept("smixq")) return null;
        var options = RegexOptions.CultureInvariant;
        if (Has(flags, 'i')) options |= RegexOptions.IgnoreCase;
        if (!Has(flags, 'q') && Has(flags, 'x')) pattern = XPathPattern.WithoutSpace(pattern);
        var translated = Has(flags, 'q') ? Regex.Escape(pattern) : XPathPattern.ToDotNet(pattern, Has(flags, 's'), Has(flags, 'm'));
        if (translated is null) return null;
        try
        {
            return new Regex(translated, options, limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool Has(string flags, char flag) => flags.Contains(flag, StringComparison.Ordinal);
}
