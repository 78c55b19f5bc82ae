namespace Sijil.Schema.Formats;

/// <summary>JSON pointers, whole and relative.</summary>
internal static class Pointers
{
    public static bool IsPointer(string text)
    {
        if (text.Length > 0 && text[0] is not '/') return false;
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '~' && (at + 1 >= text.Length || text[at + 1] is not ('0' or '1'))) return false;
        return true;
    }

    public static bool IsRelative(string text)
    {
        if (Digits(text, 0) is not (> 0 and var at)) return false;
        if (at < text.Length && text[at] is '+' or '-')
        {
            if (Digits(text, at + 1) is not (> 0 and var end)) return false;
            at = end;
        }
        return text[at..] is "#" || IsPointer(text[at..]);
    }

    /// <summary>Where a number without a leading zero ends; 0 where there is none.</summary>
    private static int Digits(string text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at == from || (text[from] is '0' && at > from + 1) ? 0 : at;
    }
}
