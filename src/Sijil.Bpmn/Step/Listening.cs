namespace Sijil.Bpmn;

/// <summary>An event that waits, and the token it waits at: of an activity its own, of an event sub-process the scope's (-1 for the process).</summary>
/// <param name="Trigger">Which of the event's triggers.</param>
public readonly record struct Listening(Token At, Node Event, int Trigger)
{
    /// <summary>The token of the process itself, where nothing is around.</summary>
    public static Token Process { get; } = new(-1, -1, -1);

    /// <summary>Everything that waits now for what fits.</summary>
    internal static List<Listening> All(ProcessPlan plan, Marking marking, Func<Trigger, bool> fits)
    {
        List<Listening> waiting = [];
        foreach (var token in marking.Tokens)
        {
            var node = plan.Nodes[token.Node];
            if (node.Kind is NodeKind.Catch) Add(token, node);
            else if (node.Kind is NodeKind.EventBased)
                foreach (var flow in node.Out) Add(token, plan.Nodes[plan.Flows[flow].To]);
            else if (!node.Boundaries.IsEmpty && !marking.IsInstance(token))
                foreach (var boundary in node.Boundaries) Add(token, plan.Nodes[boundary]);
            if (!node.EventSubs.IsEmpty && (node.Loop is null || marking.IsInstance(token))) Subs(token, node.EventSubs);
        }
        if (!plan.EventSubs.IsEmpty && !marking.IsEmpty) Subs(Process, plan.EventSubs);
        return waiting;

        void Subs(Token scope, IEnumerable<int> subs)
        {
            if (IsClosed(plan, marking, scope.Id)) return;
            foreach (var sub in subs)
                foreach (var start in plan.Nodes[sub].Entries) Add(scope, plan.Nodes[start]);
        }

        void Add(Token at, Node node)
        {
            for (var trigger = 0; trigger < node.Triggers.Length; trigger++)
                if (fits(node.Triggers[trigger])) waiting.Add(new(at, node, trigger));
        }
    }

    /// <summary>The event that catches an error or an escalation from where it is thrown outwards; nearer before farther, its own code before any.</summary>
    internal static Listening? Catcher(ProcessPlan plan, Marking marking, Token from, Trigger thrown)
    {
        var at = from;
        while (true)
        {
            var node = plan.Nodes[at.Node];
            var host = marking.IsInstance(at) ? marking.Find(at.Scope)!.Value : at;
            if (Best(plan, node.Boundaries, thrown) is { } boundary) return new(host, boundary, 0);

            var around = host.Scope >= 0 ? marking.Find(host.Scope)!.Value : Process;
            if (node.Kind is not NodeKind.EventSubProcess && !IsClosed(plan, marking, around.Id))
            {
                var subs = around.Id >= 0 ? plan.Nodes[around.Node].EventSubs : plan.EventSubs;
                if (Best(plan, subs.SelectMany(sub => plan.Nodes[sub].Entries), thrown) is { } start) return new(around, start, 0);
            }
            if (around.Id < 0) return null;
            at = around;
        }
    }

    /// <summary>An event sub-process that interrupts has taken the scope: no other may begin in it.</summary>
    internal static bool IsClosed(ProcessPlan plan, Marking marking, int scope)
    {
        foreach (var memory in marking.Memories)
            if (memory.Token == scope && memory.Key % Move.Slots is ClosedSlot && plan.Nodes[memory.Key / Move.Slots].Kind is NodeKind.EventSubProcess) return true;
        return false;
    }

    internal const int ClosedSlot = 2;

    private static Node? Best(ProcessPlan plan, IEnumerable<int> events, Trigger thrown)
    {
        Node? any = null;
        foreach (var index in events)
            foreach (var trigger in plan.Nodes[index].Triggers)
            {
                if (!trigger.Meets(thrown)) continue;
                if (trigger.Code is not null) return plan.Nodes[index];
                any ??= plan.Nodes[index];
            }
        return any;
    }
}
