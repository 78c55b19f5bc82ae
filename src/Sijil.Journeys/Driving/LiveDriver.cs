using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Effects;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>Lets time and the world act on cases: performs what was decided, wakes what is due, and after a crash takes up all that was pending.</summary>
internal sealed partial class LiveDriver(IJournal journal, CaseStore store, CaseRunner runner, Performer performer, TimeProvider clock, IIds ids,
    ILogger<LiveDriver> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private const int AtOnce = 100;
    private readonly ConcurrentDictionary<string, Task> underway = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly string name = ids.Next();

    /// <summary>After a commit: starts every effect of the case that is due and not under way.</summary>
    public void Follow(CaseState state)
    {
        var now = clock.GetUtcNow();
        foreach (var pending in state.Pendings)
            if (pending.NextAt <= now) Start(state, pending);
    }

    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        await Task.Yield();    // the host goes on starting while the first due cases are taken up
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var due = await journal.Cases.ClaimDue(clock.GetUtcNow(), AtOnce, name, cancel);
                foreach (var row in due) await Wake(row.Id, cancel);
                if (due.Count < AtOnce) await Task.Delay(await UntilNext(cancel), clock, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
        }
        await stopping.CancelAsync();
        await Task.WhenAll(underway.Values);
    }

    private async Task Wake(string id, CancellationToken cancel)
    {
        if (await store.Load(id, cancel) is not { } state) return;
        if (state.Timers.Exists(timer => timer.At <= clock.GetUtcNow()))
        {
            var woken = await runner.Handle(id, new Woken(), cancel);
            if (!woken.IsRefused) state = woken.Value;
        }
        Follow(state);
    }

    private async ValueTask<TimeSpan> UntilNext(CancellationToken cancel)
    {
        var wait = (await journal.Cases.NextDue(cancel) ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return wait <= TimeSpan.Zero ? TimeSpan.FromMilliseconds(50) : wait < Longest ? wait : Longest;
    }

    private void Start(CaseState state, Pending pending)
    {
        var start = new TaskCompletionSource();
        var work = Perform(state, pending, start.Task);
        if (underway.TryAdd(pending.Id, work)) start.SetResult();
        else start.SetCanceled();
    }

    private async Task Perform(CaseState state, Pending pending, Task start)
    {
        try
        {
            await start;
        }
        catch (OperationCanceledException)
        {
            return;    // already under way
        }
        try
        {
            foreach (var next in await performer.Perform(state, pending, stopping.Token))
            {
                var after = await runner.Handle(next.Case, next.Stimulus, stopping.Token);
                underway.TryRemove(pending.Id, out _);
                if (!after.IsRefused) Follow(after.Value);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // it stays pending in the record and is taken up at the next start
        }
        catch (Exception fault)
        {
            Broke(log, fault, pending.Id, state.Id);    // a bug, not a system: it stays due, visible in the log at each try
        }
        finally
        {
            underway.TryRemove(pending.Id, out _);
        }
    }

    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Effect} of case {Case} broke")]
    private static partial void Broke(ILogger log, Exception fault, string effect, string @case);
}
