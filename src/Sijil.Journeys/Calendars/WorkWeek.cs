namespace Sijil.Journeys.Calendars;

/// <summary>A calendar made ready to be asked: which part of a day is worked, if any.</summary>
internal sealed class WorkWeek
{
    private readonly (TimeSpan From, TimeSpan To)?[] days = new (TimeSpan, TimeSpan)?[7];
    private readonly HashSet<DateOnly> holidays;

    public WorkWeek(WorkCalendar calendar)
    {
        holidays = [.. calendar.Holidays.Select(holiday => holiday.Date)];
        for (var day = 0; day < days.Length; day++) days[day] = (calendar.Hours.From.SinceMidnight, calendar.Hours.To.SinceMidnight);
        foreach (var half in calendar.HalfDays) days[Place(half.Day)] = (half.From.SinceMidnight, half.To.SinceMidnight);
        foreach (var free in calendar.Weekend) days[Place(free)] = null;
    }

    /// <summary>When the day begins and ends, or null when nobody works.</summary>
    public (TimeSpan From, TimeSpan To)? On(DateOnly day) => holidays.Contains(day) ? null : days[(int)day.DayOfWeek];

    private static int Place(string day) => (int)Enum.Parse<DayOfWeek>(day, ignoreCase: true);
}
