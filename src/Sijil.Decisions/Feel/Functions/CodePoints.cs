using System.Text;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Strings counted as FEEL counts them: by code point.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
            if (!char.IsLowSurrogate(text[at]) || at == 0 || !char.IsHighSurrogate(text[at - 1])) count++;
        return count;
    }

    /// <summary>The index of a character by its number, from 0.</summary>
    public static int IndexOf(string text, int number)
    {
        var at = 0;
        for (; number > 0 && at < text.Length; number--) at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }

    public static IEnumerable<string> Each(string text)
    {
        foreach (var rune in text.EnumerateRunes()) yield return rune.ToString();
    }
}
