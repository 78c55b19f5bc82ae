using System.Globalization;

namespace Sijil.Measure.Periods;

/// <summary>A stretch of time that figures are given for: a month, a quarter or a year of Dubai's calendar.</summary>
internal sealed record ReportingPeriod(string Id, DateOnly First, DateOnly Last)
{
    private const int Earliest = 2020, Latest = 2100;

    /// <summary>2026-10, 2026-q4 or 2026; null for what names none of this century.</summary>
    public static ReportingPeriod? Read(string? id)
    {
        if (id is not { Length: >= 4 and <= 7 } || !int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < Earliest or >= Latest) return null;
        if (id.Length is 4) return new(id, new(year, 1, 1), new(year, 12, 31));
        if (id is [_, _, _, _, '-', 'q', >= '1' and <= '4' and var quarter]) return Of(id, new(year, (quarter - '0') * 3 - 2, 1), 3);
        return id.Length is 7 && id[4] is '-' && int.TryParse(id.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? Of(id, new(year, month, 1), 1) : null;
    }

    /// <summary>The month, quarter and year of a day.</summary>
    public static IReadOnlyList<ReportingPeriod> Of(DateOnly day) =>
        [Of(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), new(day.Year, day.Month, 1), 1),
            Read(string.Create(CultureInfo.InvariantCulture, $"{day.Year}-q{(day.Month + 2) / 3}"))!, Read(day.Year.ToString("D4", CultureInfo.InvariantCulture))!];

    /// <summary>Whether some day is in both.</summary>
    public bool Meets(DateOnly? from, DateOnly? to) => !(from > Last) && !(to < First);

    private static ReportingPeriod Of(string id, DateOnly first, int months) => new(id, first, first.AddMonths(months).AddDays(-1));
}
