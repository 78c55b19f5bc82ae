namespace Sijil.Schema.Formats;

/// <summary>URI templates of RFC 6570.</summary>
internal static class UriTemplates
{
    public static bool IsTemplate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '{')
            {
                var end = text.IndexOf('}', at);
                if (end < 0 || !IsExpression(text[(at + 1)..end])) return false;
                at = end;
            }
            else if (text[at] is '%')
            {
                if (!IsTriplet(text, at)) return false;
                at += 2;
            }
            else if (text[at] is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '|' or '}' or (>= '\x7f' and < '\xa0')) return false;
        }
        return true;
    }

    private static bool IsExpression(string text)
    {
        if (text.Length > 0 && text[0] is '+' or '#' or '.' or '/' or ';' or '?' or '&' or '=' or ',' or '!' or '@' or '|') text = text[0] is '=' or ',' or '!' or '@' or '|' ? "" : text[1..];
        return text.Split(',').All(IsVariable);
    }

    private static bool IsVariable(string text)
    {
        if (text.EndsWith('*')) text = text[..^1];
        else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            var length = text[(colon + 1)..];
            if (length.Length is < 1 or > 4 || length[0] is '0' || !length.All(char.IsAsciiDigit)) return false;
            text = text[..colon];
        }
        return text.Split('.').All(IsName);
    }

    private static bool IsName(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '%' && IsTriplet(text, at)) at += 2;
            else if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] is not '_') return false;
        return text.Length > 0;
    }

    private static bool IsTriplet(string text, int at) => at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
