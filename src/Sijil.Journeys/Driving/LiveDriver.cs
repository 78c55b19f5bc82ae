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
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);    // less is no sleep at all
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private const int AtOnce = 100;
    private readonly ConcurrentDictionary<string, (string Case, Task Work)> underway = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly string name = ids.Next();
    private DateTimeOffset held;

    /// <summary>After a commit: starts every effect of the case that is due and not under way.</summary>
    public void Follow(CaseState state)
    {
        var now = clock.GetUtcNow();
        foreach (var pending in state.Pendings)
            if (pending.NextAt <= now) Start(state.Id, pending.Id);
    }

    protected override Task ExecuteAsync(CancellationToken cancel) => Drive(cancel);

    /// <summary>Works until it is told to stop, wherever its caller lets it run.</summary>
    public async Task Drive(CancellationToken cancel)
    {
        await Task.Yield();    // the host goes on starting while the first due cases are taken up
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var due = await journal.Cases.ClaimDue(clock.GetUtcNow(), AtOnce, name, cancel);
                foreach (var row in due) await Wake(row.Id, cancel);
                await HoldUnderway(cancel);
                if (due.Count < AtOnce) await Task.Delay(await UntilNext(cancel), clock, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (fault is not JournalStopped)
            {
                NotSeen(log, fault);    // a database that is away for a while comes back; what is due then is still due
                await Task.Delay(Longest, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
        await stopping.CancelAsync();
        await Task.WhenAll(underway.Values.Select(one => one.Work));
    }

    /// <summary>A system may take longer than a lease lasts: while it is asked, the case stays this node's, and what else is due in it is woken here.</summary>
    private async Task HoldUnderway(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (underway.IsEmpty || (now - held).Duration() < Longest) return;
        held = now;
        foreach (var id in underway.Values.Select(one => one.Case).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            if (!await journal.Cases.Hold(id, name, cancel)) continue;
            await Wake(id, cancel);
            await journal.Cases.Hold(id, name, cancel);    // a turn has ended the lease
        }
    }

    /// <summary>A case that breaks is left to its lease and its incident; the others go on.</summary>
    private async Task Wake(string id, CancellationToken cancel)
    {
        try
        {
            if (await store.Load(id, cancel) is not { } state) return;
            if (state.Timers.Exists(timer => timer.At <= clock.GetUtcNow()))
            {
                var woken = await runner.Handle(id, new Woken(), cancel);
                if (!woken.IsRefused) state = woken.Value;
            }
            Follow(state);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or JournalStopped))
        {
            Broke(log, fault, "wake-up", id);
        }
    }

    private async ValueTask<TimeSpan> UntilNext(CancellationToken cancel)
    {
        var wait = (await journal.Cases.NextDue(cancel) ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero) return TimeSpan.FromMilliseconds(50);
        return wait < Shortest ? Shortest : wait < Longest ? wait : Longest;
    }

    private void Start(string caseId, string effect)
    {
        if (underway.ContainsKey(effect)) return;
        var start = new TaskCompletionSource<bool>();
        var work = PerformWhenFirst(caseId, effect, start.Task);
        start.SetResult(underway.TryAdd(effect, (caseId, work)));
    }

    private async Task PerformWhenFirst(string caseId, string effect, Task<bool> first)
    {
        if (!await first) return;
        await Task.Yield();    // whoever committed the turn does not wait for what follows from it
        List<CaseState> after = [];
        try
        {
            if (await Holds(caseId)) await Perform(caseId, effect, after);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // it stays pending in the record and is taken up at the next start
        }
        catch (Exception fault)
        {
            Broke(log, fault, effect, caseId);
            await TryLater(caseId, effect, after);
        }
        finally
        {
            underway.TryRemove(effect, out _);
        }
        foreach (var state in after) Follow(state);
    }

    /// <summary>Who does not get the lease leaves the effect to whoever has it; a record that is away for a moment is asked again when it is looked what is due.</summary>
    private async ValueTask<bool> Holds(string caseId)
    {
        try
        {
            return await journal.Cases.Hold(caseId, name, stopping.Token);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or JournalStopped))
        {
            NotSeen(log, fault);
            return false;
        }
    }

    /// <summary>What was seen when it began may be past: the case is looked at again, now that nobody else can perform the same.</summary>
    private async Task Perform(string caseId, string effect, List<CaseState> after)
    {
        if (await store.Load(caseId, stopping.Token) is not { } state || store.IsForgotten(state)) return;
        if (state.Pendings.Find(one => one.Id == effect && one.NextAt <= clock.GetUtcNow()) is not { } pending) return;
        foreach (var next in await performer.Perform(state, pending, stopping.Token))
        {
            var then = await runner.Handle(next.Case, next.Stimulus, stopping.Token);
            if (!then.IsRefused) after.Add(then.Value);
        }
    }

    /// <summary>A fault of ours is like a system that fails: tried again ever later, and soon an incident with an owner.</summary>
    private async Task TryLater(string caseId, string effect, List<CaseState> after)
    {
        try
        {
            var then = await runner.Handle(caseId, new EffectReply(effect, new Failed("broke", "")), stopping.Token);
            if (!then.IsRefused) after.Add(then.Value);
        }
        catch (Exception fault)
        {
            Broke(log, fault, effect, caseId);    // it stays due, and the lease spaces the attempts
        }
    }

    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Effect} of case {Case} broke")]
    private static partial void Broke(ILogger log, Exception fault, string effect, string @case);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be seen; it is looked at again in a second")]
    private static partial void NotSeen(ILogger log, Exception fault);
}
