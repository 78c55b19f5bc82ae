using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Journeys.Calendars;

namespace Sijil.Journeys.Cases;

/// <summary>When a timer rings: a duration after now, or a date. Beyond the end of the calendar it is the calendar's end.</summary>
internal static class Moments
{
    /// <param name="work">The calendar on which a duration of days and hours runs; null where it runs day and night.</param>
    public static DateTimeOffset After(FeelValue timer, DateTimeOffset now, WorkCalendar? work = null) => timer.Kind switch
    {
        FeelKind.DaysDuration => Working(timer.AsDuration!.Value, now, work) ?? After(now, timer.AsDuration!.Value),
        FeelKind.YearsDuration => After(now, timer.AsMonths!.Value),
        FeelKind.Date => Bounded(() => new DateTimeOffset(timer.AsDate!.Value, TimeOnly.MinValue, TimeSpan.FromHours(4))),    // the day begins at Dubai's midnight
        FeelKind.DateTime => Bounded(() => timer.AsInstant!.Value),
        _ => now,    // an expression that gives nothing rings at once: visible, never for ever
    };

    public static DateTimeOffset After(IsoDuration duration, DateTimeOffset now, WorkCalendar? work) =>
        work is not null && WorkingSpan.Of(duration) is { } span ? WorkingTime.Due(now, span, work) : Bounded(() => duration.After(now));

    private static DateTimeOffset? Working(TimeSpan duration, DateTimeOffset now, WorkCalendar? work) =>
        work is not null && WorkingSpan.Of(duration) is { } span ? WorkingTime.Due(now, span, work) : null;

    private static DateTimeOffset After(DateTimeOffset now, TimeSpan duration) => Bounded(() => now + duration);

    private static DateTimeOffset After(DateTimeOffset now, decimal months) => Bounded(() => now.AddMonths((int)Math.Clamp(months, -120_000, 120_000)));

    private static DateTimeOffset Bounded(Func<DateTimeOffset> moment)
    {
        try
        {
            return CaseTurn.AsRecorded(moment()) is var at && at < WorkingTime.End ? at : WorkingTime.End;
        }
        catch (ArgumentOutOfRangeException)
        {
            return WorkingTime.End;
        }
    }
}
