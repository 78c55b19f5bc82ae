using System.Globalization;

namespace Sijil.Bpmn;

/// <summary>A repeating interval as ISO 8601 writes it: R4/PT10S, R/P1D, R3/2026-01-01T00:00:00Z/PT1H.</summary>
/// <param name="Times">How often it comes; null without end.</param>
/// <param name="From">The first moment; null when it first comes a period after the wait began.</param>
public sealed record TimerCycle(int? Times, DateTimeOffset? From, IsoDuration Period)
{
    public static TimerCycle? TryParse(string text)
    {
        var parts = text.Split('/');
        if (parts is not [['R', .. var count], .. var rest] || rest.Length is 0 or > 2) return null;

        int? times = null;
        if (count.Length > 0)
        {
            if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
            times = number;
        }
        DateTimeOffset? from = null;
        if (rest.Length is 2)
        {
            if (!DateTimeOffset.TryParse(rest[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var first)) return null;
            from = first;
        }
        return IsoDuration.TryParse(rest[^1]) is { } period && (period.Months > 0 || period.Rest > TimeSpan.Zero) ? new(times, from, period) : null;
    }

    /// <summary>When it comes next, after a moment at which it was set or came.</summary>
    public DateTimeOffset After(DateTimeOffset moment, bool isFirst) => isFirst && From is { } first ? first : Period.After(moment);
}
