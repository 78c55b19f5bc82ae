using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>The one thread of a simulated world: what happens next, and in which order, follows from a seed.</summary>
/// <remarks>Everything awaited inside must end on this loop; then the same seed goes the same way on every machine.</remarks>
internal sealed class SeededLoop(SeededRandomness chance)
{
    /// <summary>A world that takes more than this goes in circles.</summary>
    public const long MostSteps = 300_000;

    private readonly PriorityQueue<Due, (long At, long Order)> timers = new();
    private readonly List<(Life Life, SendOrPostCallback Call, object? State)> ready = [];
    private long order;

    /// <summary>How many things happened.</summary>
    public long Steps { get; private set; }

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    /// <summary>All that happened so far in one number: two runs of one seed agree in it.</summary>
    public ulong Trace { get; private set; } = 0xCBF29CE484222325UL;

    /// <summary>Looks are put off until something can have changed: says when that is.</summary>
    public Func<LoopClock, DateTimeOffset>? NextChange { get; set; }

    public void Post(Life life, SendOrPostCallback call, object? state) => ready.Add((life, call, state));

    public Task Delay(TimeSpan time)
    {
        var passed = new TaskCompletionSource();
        Enqueue(new(passed.SetResult, null), Now + time);
        return passed.Task;
    }

    /// <summary>An act at a moment; <paramref name="looking"/> is the clock of whoever only looks whether there is work.</summary>
    public Due At(DateTimeOffset at, Action act, LoopClock? looking = null)
    {
        var due = new Due(act, looking);
        Enqueue(due, at);
        return due;
    }

    public void Start(Life life, Func<Task> work) => Post(life, _ => life.Watch(work()), null);

    /// <summary>Lets things happen until the world is over, or nothing more can.</summary>
    public void Run(Func<bool> isOver)
    {
        var before = SynchronizationContext.Current;
        try
        {
            while (!isOver() && Steps < MostSteps && (ready.Count > 0 || timers.Count > 0)) Step();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Step()
    {
        Steps++;
        if (ready.Count == 0)
        {
            Pass();
            return;
        }
        var at = ready.Count == 1 ? 0 : chance.Next(ready.Count);
        var (life, call, state) = ready[at];
        ready[at] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        if (life.IsOver) return;
        if (life.FrozenUntil > Now)
        {
            Enqueue(new(() => Post(life, call, state), null), life.FrozenUntil);
            return;
        }
        Note((ulong)life.Number);
        SynchronizationContext.SetSynchronizationContext(life);
        call(state);
    }

    private void Pass()
    {
        timers.TryDequeue(out var due, out var when);
        if (due!.IsOff) return;
        var at = new DateTimeOffset(when.At, TimeSpan.Zero);
        if (due.Looking is { } clock && NextUseful(clock) is var useful && useful > at + TimeSpan.FromSeconds(1))
        {
            Enqueue(due, useful);
            return;
        }
        if (at > Now) Now = at;
        Note((ulong)at.UtcTicks);
        SynchronizationContext.SetSynchronizationContext(null);
        due.Act();
    }

    private DateTimeOffset NextUseful(LoopClock clock)
    {
        var next = NextChange?.Invoke(clock) ?? DateTimeOffset.MaxValue;
        foreach (var (due, when) in timers.UnorderedItems)
            if (due is { IsOff: false, Looking: null } && when.At < next.UtcTicks) next = new(when.At, TimeSpan.Zero);
        return next == DateTimeOffset.MaxValue ? Now : next;
    }

    private void Enqueue(Due due, DateTimeOffset at) => timers.Enqueue(due, (Math.Max(at.UtcTicks, Now.UtcTicks), order++));

    private void Note(ulong what) => Trace = unchecked((Trace ^ what) * 0x100000001B3UL);
}

/// <summary>Something that will happen at its moment, unless it is called off.</summary>
internal sealed class Due(Action act, LoopClock? looking)
{
    public Action Act => act;
    public LoopClock? Looking => looking;
    public bool IsOff { get; set; }
}
