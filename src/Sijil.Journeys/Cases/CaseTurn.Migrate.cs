using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>The case goes on by another version: what waits goes along, what the new version does not know is closed, what it knows besides is begun.</summary>
internal sealed partial class CaseTurn
{
    /// <summary>What can be waited for at a token: events by their node's id.</summary>
    private readonly record struct Standing(int Token, string Step);

    /// <summary>What a move leaves as it is, and what it leaves behind.</summary>
    private sealed record Luggage(Migrating Order, HashSet<Standing> Kept, Dictionary<string, string> Names, List<EventLeft> Left)
    {
        public StepMap Map => Order.Way.Map;
        public bool KeepsTimers => Order.Way.Plan.Timers == MigrationPlan.Keep;
    }

    private Refusal? Migrate(Migrating order)
    {
        var map = order.Way.Map;
        if (state.Opened.Hash == map.To.Hash && order.Way.Plan.Journey == state.Opened.Model) return null;    // it has moved already
        if (order.IsBack && order.Made!.To != state.Opened.Hash) return StayTexts.NotMoved;
        var fit = CaseFit.Of(state, order, AskOf);
        if (fit.Moved is not { } moved) return fit.Reasons[0];

        var data = order.Way.Data.Select(one => (one.Into, Value: AskOf(one.Value).Value)).ToList();
        var luggage = Pack(order, moved);
        Note(new CaseMigrated(state.Id, order.Way.Plan.Id, map.From.Hash, map.To.Hash,
            [.. moved.Tokens.SelectMany(pair => new[] { pair.Before.Id, pair.Before.Node, pair.Before.Flow, pair.After.Node, pair.After.Flow })],
            [.. moved.Nodes.OrderBy(pair => pair.Key).SelectMany(pair => new[] { pair.Key, pair.Value })], luggage.Names, luggage.Left, order.By, order.IsBack));
        plan = null;
        foreach (var (into, value) in data) Note(new DataSet(into, Seal(value)));
        foreach (var (before, after) in moved.Tokens) Settle(luggage, before, after);
        Listen(luggage, -1, EntriesOf(map.From, map.From.EventSubs), EntriesOf(Plan, Plan.EventSubs));
        Follow(Machine.Again(Plan, Ahead(), ask, moves));
        TryBroken();
        return null;
    }

    private static IEnumerable<int> EntriesOf(ProcessPlan plan, IEnumerable<int> subs) => subs.SelectMany(sub => plan.Nodes[sub].Entries);

    /// <summary>What broke by the model is tried again by the other.</summary>
    private void TryBroken()
    {
        foreach (var broken in state.Incidents.Where(incident => incident.Code == "broke" && state.Marking.Find(incident.Token) is not null).ToList())
        {
            Resolve(broken, "migrated");
            if (state.Marking.Find(broken.Token) is { } token && Plan.Nodes[token.Node].Rests) reached.Add(token);
        }
    }

    private (FeelValue Value, string? Problem) AskOf(FeelExpression expression)
    {
        List<FeelProblem> problems = [];
        var value = expression.Evaluate(Feel(Listening.Process, state.Marking), FeelSettings.Default, problems);
        return (value, problems.Count > 0 ? $"{problems[0].Reason} {string.Join(", ", problems[0].Arguments)}".Trim() : null);
    }

    /// <summary>Closes what the new version does not wait for, or waits for in another way; what is left goes along under its new name.</summary>
    private Luggage Pack(Migrating order, Moved moved)
    {
        var luggage = new Luggage(order, [], new(StringComparer.Ordinal), []);
        var (map, names) = (luggage.Map, luggage.Names);
        var places = moved.Tokens.ToDictionary(pair => pair.Before.Id, pair => (pair.Before, Place: map.To.Nodes[pair.After.Node]));
        foreach (var at in state.Timers.Where(timer => timer.Tells is null).Select(timer => new Standing(timer.Token, timer.Step)).Concat(state.Waits.Select(wait => new Standing(wait.Token, wait.Step))).Distinct().ToList())
        {
            var happens = map.From.Find(at.Step);
            var (before, place) = places.GetValueOrDefault(at.Token);
            var after = place is not null && happens.Index == before.Node ? place : map.Find(happens);
            if (after is null || !SameTriggers(happens, after) || !Hangs(map, happens, after, place) || !luggage.KeepsTimers && happens.Has(TriggerKind.Timer)) LeaveBehind(luggage, at);
            else luggage.Kept.Add(new(at.Token, after.Id));
            if (luggage.Kept.Contains(new(at.Token, after?.Id ?? "")) && after!.Id != at.Step) names[at.Step] = after.Id;
        }
        foreach (var (before, after) in moved.Tokens)
        {
            var (one, other) = (map.From.Nodes[before.Node].Id, map.To.Nodes[after.Node].Id);
            if (one == other) continue;
            if (!names.TryAdd(one, other) && names[one] != other) names[$"{before.Id}/{one}"] = other;    // going back, what had become one parts again
        }
        foreach (var held in state.Names)
            if (map.From.TryFind(held.Step) is { } node && map.Find(node) is { } other && other.Id != held.Step) names.TryAdd(held.Step, other.Id);
        return luggage;
    }

    private void LeaveBehind(Luggage luggage, Standing at)
    {
        var timer = state.Timers.Find(timer => timer.Is(at.Token, at.Step));
        luggage.Left.Add(new(at.Token, at.Step, timer?.At, timer?.Left));
        Note(new EventClosed(at.Token, at.Step));
    }

    /// <summary>Every reason why the case cannot be moved as it stands; nothing is written.</summary>
    public static IReadOnlyList<Refusal> Fit(JourneyLibrary library, Keyring keyring, CaseState state, Migrating order, DateTimeOffset now)
    {
        var turn = new CaseTurn(library, keyring, state, new HashSet<string>(), null, now);
        return CaseFit.Of(turn.state, order, turn.AskOf).Reasons;
    }

    private static bool SameTriggers(Node one, Node other) => one.NeedsAll == other.NeedsAll && one.Interrupting == other.Interrupting
        && one.Triggers.Select(trigger => (trigger.Kind, trigger.Name)).SequenceEqual(other.Triggers.Select(trigger => (trigger.Kind, trigger.Name)));

    /// <summary>Whether the event hangs there where its token goes.</summary>
    private static bool Hangs(StepMap map, Node before, Node after, Node? place) => before.Kind switch
    {
        NodeKind.Boundary => place is not null && after.AttachedTo == place.Index,
        NodeKind.Start => after.Kind is NodeKind.Start && after.Parent >= 0 && map.To.Nodes[after.Parent].Parent == (place?.Index ?? -1),
        _ => place is not null && (after.Index == place.Index || place.Out.Any(flow => map.To.Flows[flow].To == after.Index)),
    };

    /// <summary>A token in its new place: its task as the plan says, and whatever is to be waited for there that was not waited for before.</summary>
    private void Settle(Luggage luggage, Token before, Token after)
    {
        var (from, to) = (luggage.Map.From.Nodes[before.Node], Plan.Nodes[after.Node]);
        var isInstance = state.Marking.Find(after.Id) is { } standing && state.Marking.IsInstance(standing);
        here = after.Id;
        if (luggage.Order.Way.Plan.Tasks == MigrationPlan.Offer && state.Steps.Find(step => step.Token == after.Id) is { } step) OfferAgain(step, to);
        if (!isInstance)
        {
            Listen(luggage, after.Id, from.Boundaries, to.Boundaries);
            if (to.Kind is NodeKind.Catch or NodeKind.ReceiveTask) Listen(luggage, after.Id, [from.Index], [to.Index]);
            if (to.Kind is NodeKind.EventBased) Listen(luggage, after.Id, from.Out.Select(flow => luggage.Map.From.Flows[flow].To), to.Out.Select(flow => Plan.Flows[flow].To));
        }
        if (to.Loop is null || isInstance) Listen(luggage, after.Id, EntriesOf(luggage.Map.From, from.EventSubs), EntriesOf(Plan, to.EventSubs));
        here = -1;
    }

    /// <summary>The task is another person's by the new version; what they had written is kept.</summary>
    private void OfferAgain(OpenStep step, Node node)
    {
        var draft = state.Drafts.GetValueOrDefault(step.Token);
        var (timers, waits) = (state.Timers.FindAll(timer => timer.Token == step.Token && timer.Tells is null), state.Waits.FindAll(wait => wait.Token == step.Token));
        Note(new StepWithdrawn(step.Token, step.Step, "migrated"));
        foreach (var timer in timers) Note(new TimerSet(timer.Token, timer.Step, timer.At, timer.Left));
        foreach (var wait in waits) Await(Plan.Find(wait.Step), wait.Token, wait.Name, wait.Key);
        Guard(node, step.Token, LimitTime);
        Guard(node, step.Token, Offer);
        if (draft is not null && state.Steps.Find(open => open.Token == step.Token) is { } again) Note(new AnswersKept(step.Token, again.Step, Seal(draft), Actor.System));
    }

    /// <summary>Opens what is waited for in the new version only. What was waited for before and is no more has happened, or was closed by its scope.</summary>
    private void Listen(Luggage luggage, int token, IEnumerable<int> before, IEnumerable<int> after)
    {
        if (Machine.IsClosed(Plan, state.Marking, token)) return;
        var (map, made) = (luggage.Map, luggage.Order.Made);
        var old = before.Select(index => map.From.Nodes[index]).ToList();
        foreach (var node in after.Select(index => Plan.Nodes[index]))
        {
            if (luggage.Kept.Contains(new(token, node.Id))) continue;
            var was = old.Find(one => map.Node(one.Index) == node.Index) ?? (node.Kind is NodeKind.Catch or NodeKind.ReceiveTask && old is [var own] ? own : null);
            var left = luggage.Left.Find(one => one.Token == token && one.Step == was?.Id);
            if (made is not null && HasStayed(made, token))
            {
                if (left is null && (left = made.Left.FirstOrDefault(one => one.Token == token && one.Step == node.Id)) is null) continue;
            }
            else if (was is not null && left is null && was.Triggers.Any(Waits)) continue;
            Guard(node, token, (happens, at) => WaitAnew(happens, at, luggage.KeepsTimers ? left : null));
        }
    }

    /// <summary>Whether the token stands where the move had put it.</summary>
    private bool HasStayed(CaseMigrated made, int token)
    {
        if (token < 0) return true;
        for (var at = 0; at < made.Moves.Count; at += 5)
            if (made.Moves[at] == token) return state.Marking.Find(token) is { } standing && standing.Node == made.Moves[at + 1];    // it has gone back
        return false;
    }

    private static bool Waits(Trigger trigger) => trigger.Kind is TriggerKind.Timer or TriggerKind.Message or TriggerKind.Signal;

    /// <param name="left">The timer that it replaces, which rings when it would have rung.</param>
    private void WaitAnew(Node happens, int token, EventLeft? left)
    {
        if (left?.At is { } at && happens.Timer is not null)
        {
            Note(new TimerSet(token, happens.Id, at, left.Left));
            happens = happens with { Triggers = happens.Triggers.RemoveAll(trigger => trigger.Kind is TriggerKind.Timer) };
        }
        WaitFor(happens, happens, token);
    }
}
