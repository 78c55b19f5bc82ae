namespace Sijil.Sandbox.Months;

/// <summary>When people do things: customers while they are awake, staff while offices are open (Monday to Thursday, Friday until noon).</summary>
internal static class OfficeHours
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(7.5);
    private static readonly TimeSpan Wakes = TimeSpan.FromHours(7);
    private static readonly TimeSpan Sleeps = TimeSpan.FromHours(23);

    public static bool IsOpen(DayOfWeek day) => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>How long until so much working time has passed.</summary>
    public static TimeSpan Working(DateTimeOffset from, TimeSpan work)
    {
        var at = from.ToOffset(MonthOrder.Zone);
        var left = work;
        while (true)
        {
            var (opens, closes) = Day(at);
            if (at < opens) at = opens;
            if (opens < closes && at < closes)
            {
                if (at + left <= closes) return at + left - from;
                left -= closes - at;
            }
            at = Midnight(at).AddDays(1);
        }
    }

    /// <summary>The delay, moved past the night if it ends in it.</summary>
    public static TimeSpan Waking(DateTimeOffset from, TimeSpan delay)
    {
        var at = (from + delay).ToOffset(MonthOrder.Zone);
        if (at.TimeOfDay >= Wakes && at.TimeOfDay < Sleeps) return delay;
        var morning = Midnight(at) + Wakes;
        if (at.TimeOfDay >= Sleeps) morning = morning.AddDays(1);
        return morning + TimeSpan.FromSeconds(at.TimeOfDay.TotalSeconds % 7_200) - from;
    }

    private static (DateTimeOffset Opens, DateTimeOffset Closes) Day(DateTimeOffset at)
    {
        var opens = Midnight(at) + Opens;
        return at.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => (opens, opens),
            DayOfWeek.Friday => (opens, opens.AddHours(4.5)),
            _ => (opens, opens.AddHours(8)),
        };
    }

    private static DateTimeOffset Midnight(DateTimeOffset at) => new(at.Date, at.Offset);
}
