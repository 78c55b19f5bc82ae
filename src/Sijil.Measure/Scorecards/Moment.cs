namespace Sijil.Measure.Scorecards;

/// <summary>Moments as the columns keep them, and the days of Dubai that periods are made of.</summary>
internal static class Moment
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);    // no summer time, ever

    public static long Of(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    public static DateOnly Day(long micros) => DateOnly.FromDateTime(At(micros).ToOffset(Dubai).DateTime);

    public static DateOnly Today(TimeProvider clock) => Day(Of(clock.GetUtcNow()));

    /// <summary>Months since the year 0.</summary>
    public static int Month(long micros) => Month(Day(micros));

    public static int Month(DateOnly day) => day.Year * 12 + day.Month - 1;

    public static DateOnly FirstOf(int month) => new(month / 12, month % 12 + 1, 1);

    public static long StartOf(DateOnly day) => Of(new DateTimeOffset(day, TimeOnly.MinValue, Dubai));

    public static double Days(long micros) => micros / 86_400_000_000.0;
}
