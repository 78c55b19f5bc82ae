using System.Globalization;
using System.Text;

namespace Sijil.Decisions.Feel.Parse;

/// <summary>The value of a string between its quotes.</summary>
internal static class TextLiteral
{
    public static string Read(ReadOnlySpan<char> quoted)
    {
        var inside = quoted[1..^1];
        if (!inside.Contains('\\')) return inside.ToString();
        var text = new StringBuilder(inside.Length);
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '\\' && at + 1 < inside.Length) at += Escape(inside[(at + 1)..], text);
            else text.Append(inside[at]);
        }
        return text.ToString();
    }

    /// <summary>Appends what the characters after a backslash stand for, and tells how many they are.</summary>
    private static int Escape(ReadOnlySpan<char> rest, StringBuilder text)
    {
        switch (rest[0])
        {
            case 'n': text.Append('\n'); return 1;
            case 'r': text.Append('\r'); return 1;
            case 't': text.Append('\t'); return 1;
            case '"': text.Append('"'); return 1;
            case '\'': text.Append('\''); return 1;
            case '\\': text.Append('\\'); return 1;
            case 'u' when CodePoint(rest, 4, text): return 5;
            case 'U' when CodePoint(rest, 6, text): return 7;
            default: text.Append('\\'); return 0;
        }
    }

    private static bool CodePoint(ReadOnlySpan<char> rest, int digits, StringBuilder text)
    {
        if (rest.Length <= digits) return false;
        if (!int.TryParse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)) return false;
        if (point > 0x10FFFF) return false;
        if (point < 0x10000) text.Append((char)point);
        else text.Append(char.ConvertFromUtf32(point));
        return true;
    }
}
