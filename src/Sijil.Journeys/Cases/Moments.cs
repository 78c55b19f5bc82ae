using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Journeys.Calendars;

namespace Sijil.Journeys.Cases;

/// <summary>When a timer rings: a duration after now, or a date. Beyond the end of the calendar it is the calendar's end.</summary>
internal static class Moments
{
    private static readonly DateTimeOffset Beginning = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The day that it is in Dubai, whatever day it is at Greenwich.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(WorkingTime.Dubai).DateTime);

    /// <param name="work">The calendar on which a duration of days and hours runs; null where it runs day and night.</param>
    public static DateTimeOffset After(FeelValue timer, DateTimeOffset now, WorkCalendar? work = null) => timer.Kind switch
    {
        FeelKind.DaysDuration => Working(timer.AsDuration!.Value, now, work) ?? After(now, timer.AsDuration!.Value),
        FeelKind.YearsDuration => After(now, timer.AsMonths!.Value),
        FeelKind.Date => timer.AsDate is { Year: > 1 } day ? Bounded(() => new DateTimeOffset(day, TimeOnly.MinValue, WorkingTime.Dubai)) : Outside(timer),    // the day begins at Dubai's midnight
        FeelKind.DateTime => timer.AsInstant is { } instant ? Bounded(() => instant) : Outside(timer),
        _ => now,    // an expression that gives nothing rings at once: visible, never for ever
    };

    public static DateTimeOffset After(IsoDuration duration, DateTimeOffset now, WorkCalendar? work) =>
        work is not null && WorkingSpan.Of(duration) is { } span ? WorkingTime.Due(now, span, work) : Bounded(() => duration.After(now));

    /// <summary>FEEL knows years that no clock shows.</summary>
    private static DateTimeOffset Outside(FeelValue timer) => timer.ToString() is ['-', ..] or ['0', '0', '0', ..] ? Beginning : WorkingTime.End;

    /// <summary>When a cycle comes next: at most once a second, however short its period is.</summary>
    public static DateTimeOffset Next(TimerCycle cycle, DateTimeOffset now, bool isFirst) =>
        Bounded(() => cycle.After(now, isFirst)) is var next && isFirst || next > now.AddSeconds(1) ? next : now.AddSeconds(1);

    private static DateTimeOffset? Working(TimeSpan duration, DateTimeOffset now, WorkCalendar? work) =>
        work is not null && WorkingSpan.Of(duration) is { } span ? WorkingTime.Due(now, span, work) : null;

    private static DateTimeOffset After(DateTimeOffset now, TimeSpan duration) => Bounded(() => now + duration, duration < TimeSpan.Zero);

    private static DateTimeOffset After(DateTimeOffset now, decimal months) => Bounded(() => now.AddMonths((int)Math.Clamp(months, -120_000, 120_000)), months < 0);

    /// <param name="isEarly">Whether what lies outside of the calendar lies before its beginning.</param>
    private static DateTimeOffset Bounded(Func<DateTimeOffset> moment, bool isEarly = false)
    {
        try
        {
            return CaseTurn.AsRecorded(moment()) is var at && at > WorkingTime.End ? WorkingTime.End : at < Beginning ? Beginning : at;
        }
        catch (Exception outside) when (outside is ArgumentOutOfRangeException or OverflowException)
        {
            return isEarly ? Beginning : WorkingTime.End;
        }
    }
}
