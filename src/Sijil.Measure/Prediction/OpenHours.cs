namespace Sijil.Measure.Prediction;

/// <summary>In which hours of the week somebody works, as the record shows it: the hours in which steps were done.</summary>
internal sealed class OpenHours
{
    private const int Hours = 168;
    private const double Seldom = 0.002;
    private const int Enough = 50;
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4), Hour = TimeSpan.FromHours(1);
    private readonly bool[] isOpen = new bool[Hours];

    /// <summary>Of few steps nothing is concluded: every hour counts.</summary>
    public static OpenHours Of(IReadOnlyCollection<DateTimeOffset> done)
    {
        var hours = new OpenHours();
        foreach (var hour in done.CountBy(HourOf)) hours.isOpen[hour.Key] = hour.Value > done.Count * Seldom;
        if (done.Count < Enough || !hours.isOpen.Contains(true)) Array.Fill(hours.isOpen, true);
        return hours;
    }

    public int Open => isOpen.Count(open => open);

    /// <summary>How much of a time was in open hours.</summary>
    public TimeSpan Within(DateTimeOffset from, DateTimeOffset to)
    {
        if (Open is Hours) return to - from;
        var sum = TimeSpan.Zero;
        for (var at = from; at < to;)
        {
            var next = Min(NextHour(at), to);
            if (isOpen[HourOf(at)]) sum += next - at;
            at = next;
        }
        return sum;
    }

    /// <summary>When so much open time has passed.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan worked)
    {
        if (Open is Hours) return from + worked;
        var at = from;
        while (true)
        {
            var next = NextHour(at);
            if (isOpen[HourOf(at)])
            {
                if (at + worked < next) return at + worked;
                worked -= next - at;
            }
            at = next;
        }
    }

    private static int HourOf(DateTimeOffset at) => at.ToOffset(Dubai) is var local ? (int)local.DayOfWeek * 24 + local.Hour : 0;

    private static DateTimeOffset NextHour(DateTimeOffset at) => new DateTimeOffset(at.UtcTicks - at.UtcTicks % Hour.Ticks, TimeSpan.Zero) + Hour;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
