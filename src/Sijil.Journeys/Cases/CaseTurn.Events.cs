using Sijil.Bpmn;
using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>Events: what is waited for at a token, and what is done when it happens.</summary>
internal sealed partial class CaseTurn
{
    /// <summary>Where a signal's waits stand among those of messages.</summary>
    public const string SignalPrefix = "signal:";

    /// <summary>Opens the waits for everything that may happen to a token while it rests.</summary>
    private void WaitFor(Node node, int token)
    {
        if (node.Kind is NodeKind.Catch or NodeKind.ReceiveTask) WaitFor(node, node, token);
        else if (node.Kind is NodeKind.EventBased)
            foreach (var flow in node.Out) WaitFor(Plan.Nodes[Plan.Flows[flow].To], node, token);
    }

    private void SetBoundaries(Node node, int token)
    {
        foreach (var index in node.Boundaries)
        {
            var boundary = Plan.Nodes[index];
            if (state.Timers.Exists(timer => timer.Is(token, boundary.Id)) || state.Waits.Exists(wait => wait.Token == token && wait.Step == boundary.Id)) continue;    // tried again: its time runs on
            WaitFor(boundary, node, token);
        }
    }

    /// <summary>Opens the waits for what begins an event sub-process of a scope.</summary>
    private void WaitForScope(int scope, IEnumerable<int> subs)
    {
        foreach (var sub in subs)
            foreach (var start in Plan.Nodes[sub].Entries) WaitFor(Plan.Nodes[start], Plan.Nodes[start], scope);
    }

    /// <param name="at">The node whose data the keys and times are about.</param>
    private void WaitFor(Node happens, Node at, int token)
    {
        foreach (var trigger in happens.Triggers)
        {
            if (trigger.Kind is TriggerKind.Timer) SetTimer(happens, token, isFirst: true);
            else if (trigger.Kind is TriggerKind.Message) Await(happens, token, trigger.Name!, happens.MessageKey is { } key ? Text(key.Evaluate(Feel())) : state.Id);
            else if (trigger.Kind is TriggerKind.Signal) Await(happens, token, SignalPrefix + trigger.Name, "");
        }
    }

    private void Await(Node node, int token, string name, string key) => Note(new MessageAwaited(NextId("w"), token, node.Id, name, key));

    private void SetTimer(Node node, int token, bool isFirst, int? left = null)
    {
        var timer = node.Timer!;
        var value = timer.Timer!.Evaluate(Feel());
        if (!timer.IsCycle)
        {
            var at = Moments.After(value, now, WorkOf(node));
            Note(new TimerSet(token, node.Id, at));
            Doubt(node, token, at);
            return;
        }
        var cycle = TimerCycle.TryParse(Text(value)) ?? throw new FormatException($"{Text(value)} is not a repeating interval.");
        var next = Moments.Next(cycle, now, isFirst);
        Note(new TimerSet(token, node.Id, next, isFirst ? cycle.Times is { } times ? times - 1 : -1 : left));
        Doubt(node, token, next);
    }

    private Refusal? Wake()
    {
        foreach (var timer in state.Timers.Where(timer => timer.At <= now).ToList())
        {
            if (!state.Timers.Contains(timer)) continue;    // an earlier one took its step away
            if (timer.Tells is not null)
            {
                PassLimit(timer, timer.Tells);
                continue;
            }
            Note(new TimerFired(timer.Token, timer.Step));
            var node = Plan.Find(timer.Step);
            here = timer.Token;
            var again = timer.Left is not null and not 0 && (node.Kind is NodeKind.Catch || !node.Interrupting);
            if (again) SetTimer(node, timer.Token, isFirst: false, timer.Left > 0 ? timer.Left - 1 : timer.Left);
            Happen(node, timer.Token, trigger => trigger.Kind is TriggerKind.Timer, again);
        }
        return null;
    }

    private Refusal? Receive(MessageArrival message)
    {
        var isSignal = message.Name.StartsWith(SignalPrefix, StringComparison.Ordinal);
        if (state.Waits.Find(wait => wait.Wait == message.Wait) is not { } wait)
        {
            // It came before, or for a wait that was given up: then it belongs to whoever waits next. A signal was for all who waited then.
            if (!isSignal && !state.Met.Contains(message.Wait) && !state.Pendings.Exists(pending => pending.Id == $"{message.Wait}.back"))
                Note(new MessageDeclined(message.Message, message.Wait, message.Name, message.Key));
            return null;
        }
        Note(new MessageReceived(message.Message, wait.Token, wait.Step, wait.Name, Seal(message.Payload)));
        var node = Plan.Find(wait.Step);
        here = wait.Token;
        if (node.Step.Message?.Into is { } into || !isSignal && (into = wait.Name) is not null) Note(new DataSet(into, Seal(message.Payload)));
        if (!node.Interrupting && node.Kind is NodeKind.Boundary or NodeKind.Start) Await(node, wait.Token, wait.Name, wait.Key);    // it may come again
        Happen(node, wait.Token, trigger => isSignal ? trigger.Kind is TriggerKind.Signal && SignalPrefix + trigger.Name == wait.Name : trigger.Kind is TriggerKind.Message && trigger.Name == wait.Name, again: false);
        return null;
    }

    private void Happen(Node node, int token, Func<Trigger, bool> which, bool again)
    {
        var trigger = 0;
        while (trigger < node.Triggers.Length - 1 && !which(node.Triggers[trigger])) trigger++;
        Follow(Machine.Fire(Plan, node.Index, token, Ahead(), ask, moves, trigger, again));
    }

    /// <summary>Where an event sub-process has interrupted its scope, no other event of the scope's own is waited for.</summary>
    private void CloseEvents()
    {
        if (!Plan.HasEventSubs || state.Timers.Count + state.Waits.Count == 0) return;
        var events = state.Timers.Where(timer => timer.Tells is null).Select(timer => (timer.Token, timer.Step)).Concat(state.Waits.Select(wait => (wait.Token, wait.Step))).Distinct().ToList();
        foreach (var (token, step) in events)
            if (Plan.Find(step).Kind is NodeKind.Start && (Machine.IsClosed(Plan, state.Marking, token) || state.Marking.IsEmpty)) Note(new EventClosed(token, step));
    }
}
