namespace Sijil.Sandbox.Tests;

/// <summary>A clock that stands still until a test moves it; what waits on it waits for that.</summary>
internal sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private DateTimeOffset now = Start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
