using System.Globalization;

namespace Sijil.Mining.Logs;

/// <summary>Reads the dates of XES: an XML dateTime, whose offset is kept.</summary>
internal static class XesDate
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <returns>False when the text is no date. A date without an offset is taken as UTC, and said to lack it.</returns>
    public static bool TryParse(string text, out DateTimeOffset date, out bool hasOffset)
    {
        var trimmed = text.Trim();
        hasOffset = trimmed.EndsWith('Z') || (trimmed.Length > 6 && trimmed[^6] is '+' or '-' && trimmed[^3] is ':');
        return DateTimeOffset.TryParseExact(Shortened(trimmed), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
    }

    // XML allows any number of digits after the point; a tick is the seventh.
    private static string Shortened(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return text;

        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - point > 8 ? text.Remove(point + 8, end - point - 8) : text;
    }
}
