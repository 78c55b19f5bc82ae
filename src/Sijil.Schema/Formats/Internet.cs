namespace Sijil.Schema.Formats;

/// <summary>Addresses of machines, and UUIDs.</summary>
internal static class Internet
{
    public static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length is 4 && parts.All(part => part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit) && (part is "0" || part[0] is not '0') && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) <= 255);
    }

    public static bool IsIpv6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return Groups(text, mayEndInIpv4: true) is 8;
        if (text.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0) return false;
        var (before, after) = (text[..gap], text[(gap + 2)..]);
        return (before.Length is 0 ? 0 : Groups(before, false)) is { } first && (after.Length is 0 ? 0 : Groups(after, true)) is { } last && first + last <= 7;
    }

    public static bool IsUuid(string text) =>
        text.Length is 36 && text.Select((one, at) => at is 8 or 13 or 18 or 23 ? one is '-' : char.IsAsciiHexDigit(one)).All(fits => fits);

    /// <summary>How many groups of sixteen bits; null where one is none.</summary>
    private static int? Groups(string text, bool mayEndInIpv4)
    {
        var (parts, count) = (text.Split(':'), 0);
        for (var at = 0; at < parts.Length; at++)
        {
            if (mayEndInIpv4 && at == parts.Length - 1 && parts[at].Contains('.', StringComparison.Ordinal)) return IsIpv4(parts[at]) ? count + 2 : null;
            if (parts[at].Length is < 1 or > 4 || !parts[at].All(char.IsAsciiHexDigit)) return null;
            count++;
        }
        return count;
    }
}
