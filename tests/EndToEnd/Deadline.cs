namespace Sijil.EndToEnd.Tests;

/// <summary>Waiting without sleeping: a condition is asked again and again until it holds, or its time is over.</summary>
internal static class Deadline
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task Until(Func<Task<bool>> holds, string what, int seconds = 60)
    {
        var (clock, until) = (TimeProvider.System, TimeProvider.System.GetTimestamp() + seconds * TimeProvider.System.TimestampFrequency);
        using var ticks = new PeriodicTimer(Every, clock);
        while (!await holds())
        {
            Assert.True(clock.GetTimestamp() < until, $"Within {seconds} s: {what}");
            await ticks.WaitForNextTickAsync(Cancel);
        }
    }
}
