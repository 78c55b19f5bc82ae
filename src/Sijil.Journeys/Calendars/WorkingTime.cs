using Sijil.Bpmn;

namespace Sijil.Journeys.Calendars;

/// <summary>Counts working days and hours on a calendar: pure, and the same on every machine.</summary>
/// <remarks>
/// What comes while nobody works counts as come at the next opening. A working day ends at closing time, and the day on which something comes is not counted.
/// Closing time belongs to the day, so a limit may fall on it; so days upon days, and hours upon hours, are the same as all of them at once.
/// </remarks>
public static class WorkingTime
{
    public static readonly TimeSpan Dubai = TimeSpan.FromHours(4);

    /// <summary>The end of all calendars.</summary>
    public static readonly DateTimeOffset End = new(9999, 12, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When a time that begins now is over.</summary>
    public static DateTimeOffset Due(DateTimeOffset start, WorkingSpan span, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(calendar);
        if (start >= End) return End;
        var local = start.ToOffset(Dubai).DateTime;
        var at = AddHours(AddDays(Roll((DateOnly.FromDateTime(local), local.TimeOfDay), calendar.Week), span.Days, calendar.Week), span.Hours, calendar.Week);
        return at is (var day, var time) && new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue) + time, Dubai).ToUniversalTime() is var due && due < End ? due : End;
    }

    /// <summary>Whether somebody works at a moment.</summary>
    public static bool IsOpen(DateTimeOffset moment, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var local = moment.ToOffset(Dubai).DateTime;
        return calendar.Week.On(DateOnly.FromDateTime(local)) is (var from, var to) && local.TimeOfDay >= from && local.TimeOfDay <= to;
    }

    /// <summary>The moment itself while somebody works, otherwise the next opening; null where the calendar ends.</summary>
    private static (DateOnly Day, TimeSpan Time)? Roll((DateOnly Day, TimeSpan Time) at, WorkWeek week) =>
        week.On(at.Day) is (var from, var to) && at.Time <= to ? (at.Day, at.Time < from ? from : at.Time) : Next(at.Day, week) is { } day ? (day, week.On(day)!.Value.From) : null;

    private static (DateOnly Day, TimeSpan Time)? AddDays((DateOnly Day, TimeSpan Time)? at, int days, WorkWeek week)
    {
        if (days == 0 || at is not (var day, _)) return at;
        for (; days > 0; days--)
        {
            if (Next(day, week) is not { } next) return null;
            day = next;
        }
        return (day, week.On(day)!.Value.To);
    }

    private static (DateOnly Day, TimeSpan Time)? AddHours((DateOnly Day, TimeSpan Time)? at, TimeSpan hours, WorkWeek week)
    {
        while (at is (var day, var time) && time + hours > week.On(day)!.Value.To)
        {
            hours -= week.On(day)!.Value.To - time;
            at = Next(day, week) is { } next ? (next, week.On(next)!.Value.From) : null;
        }
        return at is { } last ? (last.Day, last.Time + hours) : null;
    }

    /// <summary>The next day on which somebody works.</summary>
    private static DateOnly? Next(DateOnly day, WorkWeek week)
    {
        while (day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
            if (week.On(day) is not null) return day;
        }
        return null;
    }
}
