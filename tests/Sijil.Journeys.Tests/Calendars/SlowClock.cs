using Sijil.Bpmn;
using Sijil.Journeys.Calendars;

namespace Sijil.Journeys.Tests.Calendars;

/// <summary>Goes minute by minute and looks each time whether somebody works, by the calendar's own words: slow, and too simple to be wrong.</summary>
internal static class SlowClock
{
    public static DateTimeOffset Due(DateTimeOffset start, WorkingSpan span, WorkCalendar calendar)
    {
        var at = start;
        while (!Works(at, calendar)) at = at.AddMinutes(1);
        for (var days = 0; days < span.Days; days++)
        {
            var today = Wall(at).Date;
            while (Wall(at).Date == today || !Works(at, calendar)) at = at.AddMinutes(1);
            while (Works(at.AddMinutes(1), calendar)) at = at.AddMinutes(1);
        }
        for (var left = span.Hours; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(1))
        {
            while (!Works(at.AddMinutes(1), calendar) || !Works(at, calendar)) at = at.AddMinutes(1);
            at = at.AddMinutes(1);
        }
        return at;
    }

    /// <summary>The wall clock of Dubai, where summer is like winter.</summary>
    private static DateTime Wall(DateTimeOffset at) => at.UtcDateTime.AddHours(4);

    private static bool Works(DateTimeOffset at, WorkCalendar calendar)
    {
        var wall = Wall(at);
        var day = $"{wall.DayOfWeek}";
        if (calendar.Weekend.Contains(day, StringComparer.OrdinalIgnoreCase) || calendar.Holidays.Any(holiday => holiday.Date == DateOnly.FromDateTime(wall))) return false;
        var half = calendar.HalfDays.FirstOrDefault(half => half.Day.Equals(day, StringComparison.OrdinalIgnoreCase));
        var (from, to) = half is null ? (calendar.Hours.From, calendar.Hours.To) : (half.From, half.To);
        return wall.Hour * 60 + wall.Minute is var minute && minute >= from.Minutes && minute <= to.Minutes;
    }
}
