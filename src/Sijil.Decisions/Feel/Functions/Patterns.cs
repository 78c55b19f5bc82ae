using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Compiled regular expressions, kept while there are not too many.</summary>
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
        var options = RegexOptions.CultureInvariant;
        var literal = false;
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 's': options |= RegexOptions.Singleline; break;
                case 'm': options |= RegexOptions.Multiline; break;
                case 'i': options |= RegexOptions.IgnoreCase; break;
                case 'x': break;
                case 'q': literal = true; break;
                default: return null;
            }
        }
        if (flags.Contains('x', StringComparison.Ordinal) && !literal) pattern = XPathPattern.WithoutSpace(pattern);
        try
        {
            return new Regex(literal ? Regex.Escape(pattern) : XPathPattern.ToDotNet(pattern), options, limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
