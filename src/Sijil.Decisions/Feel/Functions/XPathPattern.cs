using System.Text;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Regular expressions of XPath, as FEEL uses them, written as .NET's.</summary>
internal static class XPathPattern
{
    public static string ToDotNet(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var inSet = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            var character = pattern[at];
            if (character == '\\' && at + 1 < pattern.Length)
            {
                at++;
                if (char.IsAsciiDigit(pattern[at]) && inSet > 0) throw new ArgumentException("A set holds no group.", nameof(pattern));
                text.Append(Escape(pattern[at], inSet > 0));
                continue;
            }
            if (character == '[') inSet++;
            if (character == ']' && inSet > 0) inSet--;
            text.Append(character == '$' && inSet == 0 ? "(?!\\n)$" : character.ToString());
        }
        return text.ToString();
    }

    private static string Escape(char character, bool inSet) => character switch
    {
        'i' => inSet ? "_:\\p{L}" : "[_:\\p{L}]",
        'c' => inSet ? "\\-._:\\p{L}\\p{N}\\p{M}" : "[\\-._:\\p{L}\\p{N}\\p{M}]",
        'I' when !inSet => "[^_:\\p{L}]",
        'C' when !inSet => "[^\\-._:\\p{L}\\p{N}\\p{M}]",
        _ => "\\" + character,
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
