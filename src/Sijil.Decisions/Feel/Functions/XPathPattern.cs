using System.Text;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Regular expressions of XPath, as FEEL uses them, written as .NET's.</summary>
internal static class XPathPattern
{
    private const string PlainEscapes = "nrtsSdDwWpP\\|.?*+(){}$-[]^";
    private const string Pair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    /// <summary>The pattern for .NET; nothing when XPath does not know what it holds.</summary>
    public static string? ToDotNet(string pattern, bool dotAll, bool lines)
    {
        var text = new StringBuilder(pattern.Length + 16);
        var sets = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            var character = pattern[at];
            if (character == '\\')
            {
                if (++at >= pattern.Length || Escape(pattern[at], sets > 0) is not { } escaped) return null;
                text.Append(escaped);
                continue;
            }
            if (character == '[') sets++;
            if (character == ']' && sets > 0) sets--;
            if (character == '(' && sets == 0 && IsForeignGroup(pattern, at)) return null;
            text.Append(sets > 0 ? character.ToString() : Outside(character, dotAll, lines));
        }
        return text.ToString();
    }

    /// <summary>Of the groups that .NET opens with a question mark XPath knows only the one that captures nothing.</summary>
    private static bool IsForeignGroup(string pattern, int at) =>
        at + 1 < pattern.Length && pattern[at + 1] == '?' && !(at + 2 < pattern.Length && pattern[at + 2] == ':');

    private static string Outside(char character, bool dotAll, bool lines) => character switch
    {
        '.' => dotAll ? $"(?:{Pair}|[\\s\\S])" : $"(?:{Pair}|[^\\n\\r])",
        '$' => lines ? "(?=\\n|\\z)" : "\\z",
        '^' => lines ? "(?:\\A|(?<=\\n)(?!\\z))" : "\\A",
        _ => character.ToString(),
    };

    private static string? Escape(char character, bool inSet) => character switch
    {
        'i' => inSet ? "_:\\p{L}" : "[_:\\p{L}]",
        'c' => inSet ? "\\-._:\\p{L}\\p{N}\\p{M}" : "[\\-._:\\p{L}\\p{N}\\p{M}]",
        'I' when !inSet => "[^_:\\p{L}]",
        'C' when !inSet => "[^\\-._:\\p{L}\\p{N}\\p{M}]",
        >= '1' and <= '9' => inSet ? null : "\\" + character,
        _ => PlainEscapes.Contains(character, StringComparison.Ordinal) ? "\\" + character : null,
    };

    public static string WithoutSpace(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        var inSet = false;
        foreach (var character in pattern)
        {
            if (character == '[') inSet = true;
            if (character == ']') inSet = false;
            if (inSet || !char.IsWhiteSpace(character)) text.Append(character);
        }
        return text.ToString();
    }
}
