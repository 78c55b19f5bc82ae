namespace Sijil.Schema.Formats;

/// <summary>URIs of RFC 3986 and IRIs of RFC 3987, whole and as references.</summary>
internal static class Uris
{
    private const string Unreserved = "-._~", SubDelimiters = "!$&'()*+,;=";

    public static bool Is(string text, bool isWhole, bool international)
    {
        var rest = text;
        var fragment = rest.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0 && !All(rest[(fragment + 1)..], ":@/?", international, false)) return false;
        if (fragment >= 0) rest = rest[..fragment];
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0 && !All(rest[(query + 1)..], ":@/?", international, true)) return false;
        if (query >= 0) rest = rest[..query];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var hasScheme = colon > 0 && (slash < 0 || colon < slash);
        if (colon is 0 && slash is not 0 || (hasScheme && !IsScheme(rest[..colon])) || (isWhole && !hasScheme)) return false;
        if (hasScheme) rest = rest[(colon + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return All(rest, ":@/", international, false);
        var path = rest.IndexOf('/', 2);
        return IsAuthority(path < 0 ? rest[2..] : rest[2..path], international) && (path < 0 || All(rest[path..], ":@/", international, false));
    }

    private static bool IsScheme(string text) => char.IsAsciiLetter(text[0]) && text.All(one => char.IsAsciiLetterOrDigit(one) || one is '+' or '-' or '.');

    private static bool IsAuthority(string text, bool international)
    {
        var user = text.LastIndexOf('@');
        if (user >= 0 && !All(text[..user], ":", international, false)) return false;
        var host = text[(user + 1)..];
        if (host.StartsWith('['))
        {
            var end = host.IndexOf(']', StringComparison.Ordinal);
            return end > 0 && IsLiteral(host[1..end]) && (end == host.Length - 1 || (host[end + 1] is ':' && host[(end + 2)..].All(char.IsAsciiDigit)));
        }
        var port = host.IndexOf(':', StringComparison.Ordinal);
        return All(port < 0 ? host : host[..port], "", international, false) && (port < 0 || host[(port + 1)..].All(char.IsAsciiDigit));
    }

    private static bool IsLiteral(string text)
    {
        if (!text.StartsWith('v') && !text.StartsWith('V')) return Internet.IsIpv6(text);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 1 && text[1..dot].All(char.IsAsciiHexDigit) && dot < text.Length - 1 && !text.Contains('%', StringComparison.Ordinal) && All(text[(dot + 1)..], ":", false, false);
    }

    private static bool All(string text, string more, bool international, bool isQuery)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (one is '%')
            {
                if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2])) return false;
                at += 2;
            }
            else if (one > '\x7f')
            {
                if (!international || !IsInternational(text, ref at, isQuery)) return false;
            }
            else if (!char.IsAsciiLetterOrDigit(one) && !Unreserved.Contains(one, StringComparison.Ordinal) && !SubDelimiters.Contains(one, StringComparison.Ordinal) && !more.Contains(one, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>The characters that RFC 3987 adds; those of private use stand in a query only.</summary>
    private static bool IsInternational(string text, ref int at, bool isQuery)
    {
        var point = char.ConvertToUtf32(text, at);
        if (point > 0xFFFF) at++;
        if (point is >= 0xE000 and <= 0xF8FF or >= 0xF0000) return isQuery && (point & 0xFFFF) < 0xFFFE;
        return point is >= 0xA0 and <= 0xD7FF or >= 0xF900 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFEF or >= 0xE1000 || (point is >= 0x10000 and < 0xE0000 && (point & 0xFFFF) < 0xFFFE);
    }
}
