using System.Globalization;

namespace Sijil.Steer.Compliance;

/// <summary>A quarter of a year: the period by which compliance is read and reported.</summary>
internal sealed record Quarter(int Year, int Number)
{
    /// <summary>As addresses and facts write it: 2026-q4.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year}-q{Number}");

    public DateOnly First => new(Year, Number * 3 - 2, 1);
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    public Quarter Before => Number is 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Null for what names no quarter of this century.</summary>
    public static Quarter? Read(string? id) =>
        id is { Length: 7 } && id[4] is '-' && id[5] is 'q' && id[6] is >= '1' and <= '4' && int.TryParse(id[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2020 and < 2100
            ? new(year, id[6] - '0') : null;
}
