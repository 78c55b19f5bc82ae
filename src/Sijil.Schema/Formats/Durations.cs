namespace Sijil.Schema.Formats;

/// <summary>Durations as RFC 3339 writes them: units in order without a gap, or weeks alone.</summary>
internal static class Durations
{
    public static bool IsDuration(string text)
    {
        if (text.Length < 3 || text[0] is not 'P') return false;
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var (days, hours) = time < 0 ? (text[1..], null) : (text[1..time], text[(time + 1)..]);
        if (hours is null && Units(days) is "W") return true;
        return (days.Length is 0 ? hours is not null : Run(Units(days), "YMD")) && (hours is null || Run(Units(hours), "HMS"));
    }

    /// <summary>The letters, each after its digits; null where something else stands.</summary>
    private static string? Units(string text)
    {
        var (units, digits) = ("", 0);
        foreach (var one in text)
        {
            if (char.IsAsciiDigit(one)) digits++;
            else if (digits is 0 || !char.IsAsciiLetterUpper(one)) return null;
            else (units, digits) = (units + one, 0);
        }
        return digits is 0 ? units : null;
    }

    private static bool Run(string? units, string order) => units is { Length: > 0 } && order.Contains(units, StringComparison.Ordinal);
}
