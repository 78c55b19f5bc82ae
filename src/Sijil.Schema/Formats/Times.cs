namespace Sijil.Schema.Formats;

/// <summary>Dates and times of RFC 3339.</summary>
internal static class Times
{
    public static bool IsDate(string text) =>
        text.Length is 10 && text[4] is '-' && text[7] is '-' && Number(text, 0, 4) is { } year && Number(text, 5, 2) is >= 1 and <= 12 and var month
        && Number(text, 8, 2) is >= 1 and var day && day <= DaysOf(year, month);

    public static bool IsMoment(string text) => text.Length > 11 && text[10] is 'T' or 't' && IsDate(text[..10]) && IsTime(text[11..]);

    /// <summary>A leap second is there only where the clock of UTC shows 23:59.</summary>
    public static bool IsTime(string text)
    {
        if (text.Length < 9 || text[2] is not ':' || text[5] is not ':') return false;
        if (Number(text, 0, 2) is not (<= 23 and var hour) || Number(text, 3, 2) is not (<= 59 and var minute) || Number(text, 6, 2) is not (<= 60 and var second)) return false;
        var at = 8;
        if (text[at] is '.')
        {
            var from = ++at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at == from) return false;
        }
        return Offset(text, at) is { } offset && (second < 60 || ((hour * 60) + minute - offset + 2880) % 1440 is 1439);
    }

    private static int? Offset(string text, int at)
    {
        if (at == text.Length - 1 && text[at] is 'Z' or 'z') return 0;
        if (at != text.Length - 6 || text[at] is not ('+' or '-') || text[at + 3] is not ':') return null;
        return Number(text, at + 1, 2) is <= 23 and var hours && Number(text, at + 4, 2) is <= 59 and var minutes ? (text[at] is '-' ? -1 : 1) * ((hours * 60) + minutes) : null;
    }

    private static int DaysOf(int year, int month) => month switch
    {
        2 => year % 4 is 0 && (year % 100 is not 0 || year % 400 is 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int? Number(string text, int from, int length)
    {
        var number = 0;
        for (var at = from; at < from + length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) return null;
            number = (number * 10) + text[at] - '0';
        }
        return number;
    }
}
