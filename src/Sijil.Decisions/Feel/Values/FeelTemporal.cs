using System.Globalization;

namespace Sijil.Decisions.Feel;

/// <summary>Reads dates, times and durations from their ISO text.</summary>
internal static class FeelTemporal
{
    /// <summary>Whatever the text is: date, time, date and time or duration.</summary>
    public static FeelValue ReadAny(string text)
    {
        if (ReadDuration(text) is { IsNull: false } duration) return duration;
        if (ReadDate(text) is { } date) return FeelValue.Of(date);
        if (ReadTime(text) is { } time) return FeelValue.Of(time);
        return ReadDateTime(text) is { } dateTime ? FeelValue.Of(dateTime) : FeelValue.Null;
    }

    public static FeelDate? ReadDate(ReadOnlySpan<char> text)
    {
        var negative = text.StartsWith('-');
        if (negative) text = text[1..];
        var yearEnd = text.IndexOf('-');
        if (yearEnd is < 4 or > 9 || text.Length != yearEnd + 6 || text[yearEnd + 3] != '-') return null;
        if (yearEnd > 4 && text[0] == '0') return null;
        if (Digits(text[..yearEnd]) is not { } year || Digits(text.Slice(yearEnd + 1, 2)) is not { } month
            || Digits(text.Slice(yearEnd + 4, 2)) is not { } day) return null;
        return FeelDate.Of(negative ? -year : year, month, day);
    }

    public static FeelTime? ReadTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || text[2] != ':') return null;
        if (Digits(text[..2]) is not { } hour || Digits(text.Slice(3, 2)) is not { } minute) return null;
        var rest = text[5..];
        if (ReadSeconds(ref rest) is not { } second) return null;
        if (!ReadZone(rest, out var offset, out var zone)) return null;
        if (hour == 24 && minute == 0 && second == 0) hour = 0;
        return FeelTime.Of(hour, minute, second, offset, zone);
    }

    private static decimal? ReadSeconds(ref ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0 || rest[0] != ':') return 0;
        var end = 1;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] == '.')) end++;
        var digits = rest[1..end];
        rest = rest[end..];
        if (digits.Length < 2 || digits[^1] == '.' || (digits.Length > 2 && digits[2] != '.')) return null;
        if (digits.Length > 12) digits = digits[..12];
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }

    private static bool ReadZone(ReadOnlySpan<char> rest, out int? offset, out string? zone)
    {
        offset = null;
        zone = null;
        if (rest.Length == 0) return true;
        if (rest is "Z" or "z")
        {
            offset = 0;
            return true;
        }
        if (rest[0] == '@')
        {
            zone = rest[1..].ToString();
            if (!FeelZones.Knows(zone)) return false;
            if (zone is not ("Z" or "UTC" or "Etc/UTC")) return true;
            offset = 0;
            zone = zone == "Etc/UTC" ? zone : null;
            if (zone is not null) offset = null;
            return true;
        }
        offset = ReadOffset(rest);
        return offset is not null;
    }

    private static int? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text.Length is not (6 or 9) || text[0] is not ('+' or '-') || text[3] != ':') return null;
        var second = 0;
        if (Digits(text.Slice(1, 2)) is not { } hour || Digits(text.Slice(4, 2)) is not { } minute) return null;
        if (text.Length == 9)
        {
            if (text[6] != ':' || Digits(text.Slice(7, 2)) is not { } read) return null;
            second = read;
        }
        if (hour > 18 || minute > 59 || second > 59) return null;
        var size = (hour * 3600) + (minute * 60) + second;
        if (size > 18 * 3600) return null;
        return text[0] == '-' ? -size : size;
    }

    public static FeelDateTime? ReadDateTime(ReadOnlySpan<char> text)
    {
        var split = text.IndexOf('T');
        if (split < 0) return ReadDate(text) is { } only ? new FeelDateTime(only, new FeelTime(0, null, null)) : null;
        if (ReadDate(text[..split]) is not { } date || ReadTime(text[(split + 1)..]) is not { } time) return null;
        if (!text[(split + 1)..].StartsWith("24:")) return new FeelDateTime(date, time);
        return FeelDate.OfDayNumber(date.DayNumber + 1) is { } next ? new FeelDateTime(next, time) : null;
    }

    private static int? Digits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (!char.IsAsciiDigit(character)) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A duration of either kind, or null.</summary>
    public static FeelValue ReadDuration(ReadOnlySpan<char> text)
    {
        var negative = text.StartsWith('-');
        if (negative) text = text[1..];
        if (text.Length < 3 || text[0] != 'P' || text[^1] == 'T') return FeelValue.Null;
        var reading = new DurationReading();
        if (!reading.Read(text[1..])) return FeelValue.Null;
        var sign = negative ? -1 : 1;
        return reading.IsYears ? FeelValue.YearsDuration(sign * reading.Months) : FeelValue.DaysDuration(sign * reading.Seconds);
    }

    /// <summary>The designators of a duration as they come, each at most once and in order.</summary>
    private ref struct DurationReading
    {
        private const string Order = "YMDhms";

        public decimal Months { get; private set; }

        public decimal Seconds { get; private set; }

        public bool IsYears { get; private set; }

        private bool isDays;

        public bool Read(ReadOnlySpan<char> text)
        {
            var inTime = false;
            var last = -1;
            while (text.Length > 0)
            {
                if (text[0] == 'T')
                {
                    if (inTime) return false;
                    inTime = true;
                    text = text[1..];
                }
                var end = 0;
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
                if (end == 0 || end == text.Length || end > 27 || text[0] == '.') return false;
                if (!decimal.TryParse(text[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return false;
                if (text[..end].Contains('.') && text[end] != 'S') return false;
                var designator = inTime ? char.ToLowerInvariant(text[end]) : text[end];
                var rank = char.IsAsciiLetterUpper(text[end]) ? Order.IndexOf(designator, StringComparison.Ordinal) : -1;
                if (rank <= last) return false;
                last = rank;
                if (!Add(designator, amount)) return false;
                text = text[(end + 1)..];
            }
            return IsYears != isDays;
        }

        private bool Add(char designator, decimal amount)
        {
            if (amount > 1e20m) return false;
            if (designator is 'Y' or 'M')
            {
                IsYears = true;
                Months += designator == 'Y' ? amount * 12 : amount;
                return true;
            }
            isDays = true;
            Seconds += designator switch { 'D' => amount * 86_400, 'h' => amount * 3600, 'm' => amount * 60, _ => amount };
            return true;
        }
    }
}
