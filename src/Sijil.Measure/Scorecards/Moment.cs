namespace Sijil.Measure.Scorecards;

/// <summary>Moments as the columns keep them, and the days of Dubai that periods are made of.</summary>
internal static class Moment
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);    // no summer time, ever

    public static long Of(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    public static DateOnly Day(long micros) => DateOnly.FromDateTime(At(micros).ToOffset(Dubai).DateTime);

    public static long StartOf(DateOnly day) => Of(new DateTimeOffset(day, TimeOnly.MinValue, Dubai));

    public static double Days(long micros) => micros / 86_400_000_000.0;
}
