using System.Globalization;

namespace Sijil.Schema.Patterns;

/// <summary>What stands after a backslash: a set, or one character.</summary>
internal static class PatternEscape
{
    public static CodePoints Read(string text, ref int at, bool isClass)
    {
        var (set, point) = Of(text, ref at, isClass);
        return set ?? CodePoints.One(point!.Value);
    }

    public static (CodePoints? Set, int? Point) Of(string text, ref int at, bool isClass)
    {
        if (at + 1 >= text.Length) throw new PatternFault("\\ at the end", at);
        var escaped = text[at + 1];
        at += 2;
        return escaped switch
        {
            'd' => (Categories.Digits, null),
            'D' => (Categories.Digits.Others(), null),
            'w' => (Categories.Word, null),
            'W' => (Categories.Word.Others(), null),
            's' => (Categories.Space, null),
            'S' => (Categories.Space.Others(), null),
            'p' => (Property(text, ref at), null),
            'P' => (Property(text, ref at).Others(), null),
            't' => (null, 9),
            'n' => (null, 10),
            'v' => (null, 11),
            'f' => (null, 12),
            'r' => (null, 13),
            'b' when isClass => (null, 8),
            '-' when isClass => (null, '-'),
            '0' when at >= text.Length || !char.IsAsciiDigit(text[at]) => (null, 0),
            'c' when at < text.Length && char.IsAsciiLetter(text[at]) => (null, text[at++] % 32),
            'x' => (null, Hex(text, ref at, 2)),
            'u' => (null, Unicode(text, ref at)),
            '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' => (null, escaped),
            _ => throw new PatternFault($"no such escape \\{escaped}", at - 2),
        };
    }

    private static CodePoints Property(string text, ref int at)
    {
        var end = at < text.Length && text[at] is '{' ? text.IndexOf('}', at) : -1;
        if (end < 0) throw new PatternFault("\\p without a name", at);
        var name = text[(at + 1)..end];
        at = end + 1;
        return Categories.Find(name) ?? throw new PatternFault($"no such property {name}", at);
    }

    private static int Unicode(string text, ref int at)
    {
        if (at < text.Length && text[at] is '{')
        {
            var end = text.IndexOf('}', at);
            if (end < 0 || !int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) || point is < 0 or > 0x10FFFF)
                throw new PatternFault("no code point", at);
            at = end + 1;
            return point;
        }
        var first = Hex(text, ref at, 4);
        if (!char.IsHighSurrogate((char)first) || at + 1 >= text.Length || text[at] is not '\\' || text[at + 1] is not 'u') return first;
        var before = at;
        at += 2;
        if (at < text.Length && text[at] is not '{' && Hex(text, ref at, 4) is var second && char.IsLowSurrogate((char)second)) return char.ConvertToUtf32((char)first, (char)second);
        at = before;
        return first;
    }

    private static int Hex(string text, ref int at, int length)
    {
        if (at + length > text.Length || !int.TryParse(text.AsSpan(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new PatternFault("no hexadecimal number", at);
        at += length;
        return value;
    }
}
