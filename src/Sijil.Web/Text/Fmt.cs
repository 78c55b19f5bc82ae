using System.Globalization;

namespace Sijil.Web.Text;

/// <summary>Figures, money and dates as the reader of the current culture expects them.</summary>
public static class Fmt
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);   // no summer time, ever

    public static string Number(decimal value, int decimals = 0) =>
        Digits(value.ToString(decimals == 0 ? "#,##0.##" : "N" + decimals, CultureInfo.InvariantCulture));

    /// <summary>A share of one, as a percentage.</summary>
    public static string Percent(decimal share, int decimals = 0)
    {
        // The mark keeps the sign on the right of its number after Arabic words.
        var mark = Language.Current.Side("\u200E", "");
        return mark + Digits((share * 100).ToString(decimals == 0 ? "#,##0.#" : "N" + decimals, CultureInfo.InvariantCulture) + "%");
    }

    public static string Money(decimal dirhams) => new Texts().Amount("money", dirhams, 2);

    /// <summary>The day in both calendars: 21 نوفمبر 2026 (11 جمادى الآخرة 1448).</summary>
    public static string Date(DateOnly day) => Hijri.Of(day) is { } hijri ? $"{Day(day)} ({Digits(hijri)})" : Day(day);
    public static string Date(DateTimeOffset moment) => Date(DayOf(moment));

    /// <summary>The Gregorian day alone, for tables and lines with little room.</summary>
    public static string Day(DateOnly day) =>
        Digits($"{day.Day} {Months.Gregorian(Language.Current, day.Month)} {day.Year.ToString(CultureInfo.InvariantCulture)}");
    public static string Day(DateTimeOffset moment) => Day(DayOf(moment));

    public static string Time(DateTimeOffset moment) => Digits(moment.ToOffset(Dubai).ToString("HH:mm", CultureInfo.InvariantCulture));

    public static string DayTime(DateTimeOffset moment) => Language.Current.Side($"{Day(moment)}، {Time(moment)}", $"{Day(moment)}, {Time(moment)}");

    /// <summary>The day in Dubai on which the moment falls.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Dubai).DateTime);

    /// <summary>The moment for machines, as the datetime attribute wants it.</summary>
    public static string Machine(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A length of time in its largest unit: 3 أيام, ساعتان, less than a minute.</summary>
    public static string Duration(TimeSpan length)
    {
        var whole = length.Duration();
        return whole switch
        {
            { TotalDays: >= 2 } => Count("time.days", (long)Math.Round(whole.TotalDays)),
            { TotalHours: >= 1 } => Count("time.hours", (long)Math.Round(whole.TotalHours)),
            { TotalMinutes: >= 1 } => Count("time.minutes", (long)Math.Round(whole.TotalMinutes)),
            { TotalSeconds: >= 1 } => Count("time.seconds", (long)Math.Round(whole.TotalSeconds)),
            _ => TextCatalogue.Get(Language.Current, "time.instant"),
        };
    }

    /// <summary>The day as people say it: today, tomorrow, in 3 days, 11 days ago.</summary>
    public static string Relative(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => TextCatalogue.Get(Language.Current, "time.today"),
        1 => TextCatalogue.Get(Language.Current, "time.tomorrow"),
        -1 => TextCatalogue.Get(Language.Current, "time.yesterday"),
        > 0 and var days => Count("time.ahead", days),
        var days => Count("time.ago", -days),
    };

    /// <summary>Latin digits, or Arabic-Indic ones with their separators where the reader chose them.</summary>
    public static string Digits(string text)
    {
        if (CultureInfo.CurrentCulture.NumberFormat.DigitSubstitution != DigitShapes.NativeNational) return text;
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = Native(from, i);
        });
    }

    private static char Native(string text, int i) => text[i] switch
    {
        >= '0' and <= '9' => (char)('٠' + (text[i] - '0')),
        ',' when BetweenDigits(text, i) => '٬',
        '.' when BetweenDigits(text, i) => '٫',
        '%' => '٪',
        var c => c,
    };

    private static bool BetweenDigits(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static string Count(string key, long count) => new Texts().Count(key, count);
}
