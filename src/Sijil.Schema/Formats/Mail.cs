namespace Sijil.Schema.Formats;

/// <summary>E-mail addresses of RFC 5321, and of RFC 6531 where they are international.</summary>
internal static class Mail
{
    private const string Marks = "!#$%&'*+-/=?^_`{|}~";

    public static bool IsAddress(string text, bool international)
    {
        var mark = text.LastIndexOf('@');
        if (mark < 1 || mark == text.Length - 1) return false;
        var (name, host) = (text[..mark], text[(mark + 1)..]);
        return (name[0] is '"' ? IsQuoted(name, international) : name.Split('.').All(word => word.Length > 0 && word.All(one => IsOfName(one, international)))) && IsHost(host, international);
    }

    private static bool IsQuoted(string name, bool international)
    {
        if (name.Length < 2 || name[^1] is not '"') return false;
        for (var at = 1; at < name.Length - 1; at++)
        {
            if (name[at] is '\\' && ++at >= name.Length - 1) return false;
            else if (name[at] is '"' && name[at - 1] is not '\\') return false;
            if (name[at] is < ' ' or '\x7f' || (name[at] > '\x7f' && !international)) return false;
        }
        return true;
    }

    private static bool IsOfName(char one, bool international) => char.IsAsciiLetterOrDigit(one) || Marks.Contains(one, StringComparison.Ordinal) || (international && one > '\x7f');

    private static bool IsHost(string host, bool international)
    {
        if (host[0] is not '[') return international ? HostNames.IsInternational(host.Normalize()) : HostNames.IsHostName(host);
        if (host[^1] is not ']') return false;
        var literal = host[1..^1];
        return literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? Internet.IsIpv6(literal[5..]) : Internet.IsIpv4(literal);
    }
}
