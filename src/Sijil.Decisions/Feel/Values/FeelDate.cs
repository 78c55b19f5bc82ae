using System.Globalization;

namespace Sijil.Decisions.Feel;

/// <summary>A day of the proleptic Gregorian calendar, in the years that XML Schema allows.</summary>
internal sealed record FeelDate(int Year, int Month, int Day)
{
    public const int MaxYear = 999_999_999;

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber { get; } = ToDayNumber(Year, Month, Day);

    public static FeelDate? Of(int year, int month, int day) =>
        Math.Abs((long)year) <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month)
            ? new FeelDate(year, month, day) : null;

    public static FeelDate? OfDayNumber(long days)
    {
        // Count from 0000-03-01 in eras of 400 years, so that a leap day is the last of its year.
        var shifted = days + 719_468;
        var era = Math.DivRem(shifted >= 0 ? shifted : shifted - 146_096, 146_097).Quotient;
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1;
        var month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return Math.Abs(year) > MaxYear ? null : new FeelDate((int)year, (int)month, (int)day);
    }

    private static long ToDayNumber(int year, int month, int day)
    {
        long shiftedYear = month <= 2 ? year - 1L : year;
        var era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400;
        var yearOfEra = shiftedYear - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }

    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public FeelDate? AddMonths(decimal months)
    {
        var total = ((decimal)Year * 12) + Month - 1 + months;
        var year = Math.Floor(total / 12);
        if (Math.Abs(year) > MaxYear) return null;
        var month = (int)(total - (year * 12)) + 1;
        return new FeelDate((int)year, month, Math.Min(Day, DaysInMonth((int)year, month)));
    }

    /// <summary>Monday is 1.</summary>
    public int Weekday => (int)((((DayNumber + 3) % 7) + 7) % 7) + 1;

    public int DayOfYear => (int)(DayNumber - ToDayNumber(Year, 1, 1)) + 1;

    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : null;

    public bool Equals(FeelDate? other) => other is not null && DayNumber == other.DayNumber;

    public override int GetHashCode() => DayNumber.GetHashCode();

    public override string ToString() =>
        (Year < 0 ? "-" : "") + string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Year):0000}-{Month:00}-{Day:00}");
}
