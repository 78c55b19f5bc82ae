using Sijil.Journeys.Cases;
using Sijil.Journeys.Effects;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public void MoveTo(DateTimeOffset at)
    {
        if (at > Now) Now = at;
    }

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The people of a simulation: what they do with a step that is offered to them, and after how long.</summary>
public interface IHands
{
    /// <returns>Null when nobody does it.</returns>
    (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step);

    /// <summary>Whether, when and how the customer of an ended case rates it.</summary>
    (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome);
}

/// <summary>A step as the people of a simulation see it.</summary>
/// <param name="Token">The ticket that their answer names.</param>
public sealed record OfferedStep(string Case, string Model, string Service, int Token, string Step, string Holder, string Role, string Form, string Customer,
    Func<string, System.Text.Json.Nodes.JsonNode?> Data);

/// <summary>The engine on a virtual clock, one thing after another in the order of time: the same seed gives the same facts.</summary>
internal sealed class VirtualDriver(CaseStore store, CaseRunner runner, Performer performer, Library.JourneyLibrary library, VirtualClock clock, IHands hands)
{
    private readonly PriorityQueue<(string Case, Stimulus Stimulus), (DateTimeOffset At, long Order)> queue = new();
    private readonly HashSet<string> over = new(StringComparer.Ordinal);
    private readonly HashSet<string> rated = new(StringComparer.Ordinal);    // ended, and will still be rated
    private readonly Dictionary<string, HashSet<(string What, long Token, long At)>> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string Step, int Token, DateTimeOffset At)>> ringing = new(StringComparer.Ordinal);
    private long order;

    /// <summary>Cases that ended.</summary>
    public int Ended { get; private set; }

    /// <summary>The moment of the next thing that is known to happen, or null.</summary>
    public DateTimeOffset? Next => queue.TryPeek(out _, out var when) ? when.At : null;

    public void Schedule(DateTimeOffset at, string caseId, Stimulus stimulus) => queue.Enqueue((caseId, stimulus), (at, order++));

    /// <param name="progress">Told how many stimuli were handled and where the clock stands.</param>
    public async Task Run(DateTimeOffset until, Action<long, DateTimeOffset>? progress, CancellationToken cancel)
    {
        long handled = 0;
        while (queue.TryPeek(out var next, out var when) && when.At <= until)
        {
            queue.Dequeue();
            clock.MoveTo(when.At);
            await Handle(next.Case, next.Stimulus is Arrival arrival ? arrival.Make() : next.Stimulus, cancel);
            if (++handled % 1_000 == 0) progress?.Invoke(handled, clock.Now);
        }
        clock.MoveTo(until);
    }

    public async ValueTask<Facts.Outcome<CaseState>> Handle(string caseId, Stimulus stimulus, CancellationToken cancel)
    {
        if (stimulus is Woken or StepAnswer && over.Contains(caseId)) return CaseRefusals.Ended;    // no timer and no step outlives its case
        if (stimulus is Rating) rated.Remove(caseId);
        var after = await runner.Handle(caseId, stimulus, cancel);
        if (!after.IsRefused) await Follow(after.Value, stimulus, cancel);
        return after;
    }

    public ValueTask TakeUp(CaseState state, CancellationToken cancel) => Follow(state, null, cancel);

    private async ValueTask Follow(CaseState state, Stimulus? cause, CancellationToken cancel)
    {
        foreach (var pending in state.Pendings)
        {
            if (!IsNew(state, pending.Id, pending.Attempt, pending.NextAt.UtcTicks)) continue;
            if (pending.NextAt > clock.Now) Schedule(pending.NextAt, state.Id, new Retry(pending.Id, pending.Attempt));
            else await Perform(state, pending, cancel);
        }
        if (cause is Retry retry && state.Pendings.Find(pending => pending.Id == retry.Id && pending.Attempt == retry.Attempt) is { } again)
            await Perform(state, again, cancel);
        Ring(state);
        foreach (var step in state.Steps)
            if (IsNew(state, step.Step, step.Token, step.OfferedAt.UtcTicks) && hands.Take(Offer(state, step)) is { } hand)
                Schedule(clock.Now + hand.After, state.Id, hand.Answer);
        if (!state.IsOpen && over.Add(state.Id)) End(state);
        if (rated.Contains(state.Id)) store.Expect(state);
        if (!state.IsOpen && state.Pendings.Count == 0) seen.Remove(state.Id);    // what was seen of it is needed no more
    }

    /// <summary>What was taken away and set again for the same moment rings again.</summary>
    private void Ring(CaseState state)
    {
        ringing.Remove(state.Id, out var before);
        if (state.Timers.Count == 0) return;
        HashSet<(string Step, int Token, DateTimeOffset At)> now = [.. state.Timers.Select(timer => (timer.Step, timer.Token, timer.At))];
        foreach (var (_, _, at) in now.Where(timer => before?.Contains(timer) is not true)) Schedule(at, state.Id, new Woken());
        if (state.IsOpen) ringing[state.Id] = now;
    }

    /// <summary>Whether this has not been taken up yet.</summary>
    private bool IsNew(CaseState state, string what, long token, long at)
    {
        if (!seen.TryGetValue(state.Id, out var before)) seen[state.Id] = before = [];
        return before.Add((what, token, at));
    }

    private void End(CaseState state)
    {
        Ended++;
        if (hands.Rate(state.Id, state.Opened.Customer, state.Outcome) is not { } rating) return;
        Schedule(clock.Now + rating.After, state.Id, rating.Rating);
        rated.Add(state.Id);
    }

    private async ValueTask Perform(CaseState state, Pending pending, CancellationToken cancel)
    {
        foreach (var next in await performer.Perform(state, pending, cancel))
            Schedule(clock.Now + next.After, next.Case, next.Stimulus);
    }

    private OfferedStep Offer(CaseState state, OpenStep step)
    {
        var node = library.Version(state.Opened.Model, state.Opened.Hash).Find(step.Step);
        return new(state.Id, state.Opened.Model, state.Opened.Service, step.Ticket, step.Step, step.Holder, step.Role, state.Data.Named(node.Step.FormId) ?? "", state.Opened.Customer,
            state.Data.Find);
    }
}
