using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Steps a process: pure, the same marking and data always give the same moves.</summary>
/// <remarks>Each call appends its moves to a list, applies them to the marking, and ends when every token rests. The data are asked for when a condition needs them; the settings carry the clock that conditions may ask.</remarks>
public static class Machine
{
    /// <summary>No sound model makes more moves than this before it rests.</summary>
    public const int MostMoves = 10_000;

    /// <summary>A case that has more at once calls a case for each.</summary>
    public const int MostInstances = 1_000;

    /// <summary>Puts a token at a start event, or at the event or receive task whose message begins the case, and lets it go.</summary>
    public static Arrivals Start(
        ProcessPlan plan, int startNode, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings = null)
    {
        var start = plan.Nodes[startNode];
        if (!start.Kind.IsStart() && !plan.Begins(start)) throw new ArgumentException($"{start.Id} is not a start event.", nameof(startNode));

        var run = Of(plan, marking, data, moves, settings);
        var token = run.Put(startNode, -1);
        foreach (var other in plan.TogetherWith(start)) run.Enter(run.Put(other, -1));
        if (start.Kind.IsActivity()) run.Finish(token);
        else run.Leave(token);
        return run.Settle();
    }

    /// <summary>What the token rests at is done: it goes on. Where it was stuck or waits at a join, that is tried again.</summary>
    public static Arrivals Complete(
        ProcessPlan plan, int token, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings = null)
    {
        var resting = Resting(marking, token);
        var node = plan.Nodes[resting.Node];
        var run = Of(plan, marking, data, moves, settings);
        if (!node.Rests || node.Loop is not null && !marking.IsInstance(resting)) run.Enter(resting);
        else if (node.Kind.IsActivity()) run.Finish(resting);
        else if (node.Kind is NodeKind.Throw or NodeKind.End) run.Say(node, resting);
        else run.Leave(resting);
        return run.Settle();
    }

    /// <summary>An event happened that was waited for: on the activity where the token rests, at the catching event or the gateway before it, or in the scope (-1: the process) whose event sub-process it begins.</summary>
    /// <param name="trigger">Which of the event's triggers it was.</param>
    /// <param name="again">It will come again, and goes on being waited for.</param>
    public static Arrivals Fire(
        ProcessPlan plan, int eventNode, int token, Marking marking, WhatIsKnown data, List<Move> moves, int trigger = 0, bool again = false, FeelSettings? settings = null)
    {
        var happened = plan.Nodes[eventNode];
        if (happened.Kind.IsBoundary() && happened.AttachedTo != Resting(marking, token).Node)
            throw new ArgumentException($"{happened.Id} is not attached to where token {token} rests.", nameof(eventNode));

        var run = Of(plan, marking, data, moves, settings);
        run.Fire(happened, token, trigger, again);
        return run.Settle();
    }

    /// <summary>A person with authority puts a token at another step of its scope (<see cref="Shift.Bar"/>): what was inside its old place is taken away, and it begins there.</summary>
    public static Arrivals Put(ProcessPlan plan, int token, int node, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings = null)
    {
        var resting = Resting(marking, token);
        if (Shift.Bar(plan, marking, token, plan.Nodes[node]) is { } bar) throw new ArgumentException($"Token {token} cannot be put at {plan.Nodes[node].Id}: {bar}.", nameof(node));

        var run = Of(plan, marking, data, moves, settings);
        run.Put(resting, node);
        return run.Settle();
    }

    /// <summary>A signal came from elsewhere.</summary>
    public static Arrivals Hear(ProcessPlan plan, Trigger signal, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings = null)
    {
        var run = Of(plan, marking, data, moves, settings);
        run.Broadcast(signal);
        return run.Settle();
    }

    /// <summary>What the case knows has changed: conditions that are waited for are asked again.</summary>
    public static Arrivals Look(ProcessPlan plan, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings = null) =>
        Of(plan, marking, data, moves, settings).Settle();

    /// <summary>The model is another one: whatever waits at a join or was stuck is tried again, and conditions that are waited for are asked again.</summary>
    public static Arrivals Again(ProcessPlan plan, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(marking);
        var run = Of(plan, marking, data, moves, settings);
        foreach (var token in marking.Tokens.ToList())
            if (marking.Find(token.Id) == token && MayGoOn(plan.Nodes[token.Node], token, marking)) run.Enter(token);
        return run.Settle();
    }

    private static bool MayGoOn(Node node, Token token, Marking marking) => node.Kind.IsGateway()
        ? node.Kind is not (NodeKind.EventBased or NodeKind.Inclusive) || node.In.Length <= 1 && node.Kind is NodeKind.Inclusive
        : node.StartQuantity > 1 && token.Flow >= 0 || node.Loop is not null && !marking.IsInstance(token) && !marking.Tokens.Any(other => other.Scope == token.Id);

    /// <summary>The event that would catch an error or an escalation thrown by the activity where the token rests, or null.</summary>
    public static Listening? Catcher(ProcessPlan plan, Marking marking, int token, Trigger thrown) =>
        Listening.Catcher(plan, marking, Resting(marking, token), thrown);

    /// <summary>Whether an event sub-process that interrupts has taken a scope (-1: the process), so that nothing else may begin in it.</summary>
    public static bool IsClosed(ProcessPlan plan, Marking marking, int scope) => Listening.IsClosed(plan, marking, scope);

    private static Run Of(ProcessPlan plan, Marking marking, WhatIsKnown data, List<Move> moves, FeelSettings? settings) =>
        new(plan, marking, new(data, settings ?? FeelSettings.Default, marking), moves);

    private static Token Resting(Marking marking, int token) => marking.Find(token)
        ?? throw new ArgumentException($"Token {token} is not in the marking.", nameof(token));
}
