namespace Sijil.Sandbox.Faults;

/// <summary>A node's clock in a simulated world: it may be wrong, and may jump.</summary>
internal sealed class LoopClock(SeededLoop loop) : TimeProvider
{
    /// <summary>How wrong it is.</summary>
    public TimeSpan Offset { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => loop.Now + Offset;

    public override long GetTimestamp() => loop.Now.UtcTicks;

    /// <summary>Whoever sleeps by this clock is a driver between two looks.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Alarm(this, callback, state, dueTime);

    private sealed class Alarm : ITimer
    {
        private readonly LoopClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private Due? due;

        public Alarm(LoopClock clock, TimerCallback callback, object? state, TimeSpan after)
        {
            (this.clock, this.callback, this.state) = (clock, callback, state);
            Set(after);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Dispose();
            Set(dueTime);
            return true;
        }

        public void Dispose()
        {
            if (due is not null) due.IsOff = true;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Set(TimeSpan after)
        {
            if (after == Timeout.InfiniteTimeSpan) return;
            due = clock.At(after, () => callback(state));
        }
    }

    private Due At(TimeSpan after, Action act) => loop.At(loop.Now + after, act, this);
}
