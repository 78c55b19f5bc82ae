using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Steps a process: pure, the same marking and data always give the same moves.</summary>
/// <remarks>Each call appends its moves to a list, applies them to the marking, and ends when every token rests. The data are asked for when a condition needs them; the settings carry the clock that conditions may ask.</remarks>
public static class Machine
{
    /// <summary>No sound model makes more moves than this before it rests.</summary>
    public const int MostMoves = 10_000;

    /// <summary>Puts a token at a start event and lets it go.</summary>
    public static Arrivals Start(
        ProcessPlan plan, int startNode, Marking marking, Func<FeelContext> data, List<Move> moves, FeelSettings? settings = null)
    {
        if (!plan.Nodes[startNode].Kind.IsStart()) throw new ArgumentException($"{plan.Nodes[startNode].Id} is not a start event.", nameof(startNode));

        var run = new Run(plan, marking, new(data, settings ?? FeelSettings.Default), moves);
        run.Leave(run.Put(startNode));
        return run.Settle();
    }

    /// <summary>What the token rests at is done: it goes on. At a gateway where it was stuck or waits, the gateway is asked again.</summary>
    public static Arrivals Complete(
        ProcessPlan plan, int token, Marking marking, Func<FeelContext> data, List<Move> moves, FeelSettings? settings = null)
    {
        var resting = Resting(marking, token);
        var run = new Run(plan, marking, new(data, settings ?? FeelSettings.Default), moves);
        if (plan.Nodes[resting.Node].Kind.Rests()) run.Leave(resting);
        else run.Enter(resting);
        return run.Settle();
    }

    /// <summary>A boundary event happens on the activity where the token rests: it is taken along, or stays and a new token goes.</summary>
    public static Arrivals Fire(
        ProcessPlan plan, int boundaryNode, int token, Marking marking, Func<FeelContext> data, List<Move> moves, FeelSettings? settings = null)
    {
        var boundary = plan.Nodes[boundaryNode];
        var resting = Resting(marking, token);
        if (!boundary.Kind.IsBoundary() || boundary.AttachedTo != resting.Node)
            throw new ArgumentException($"{boundary.Id} is not attached to {plan.Nodes[resting.Node].Id}.", nameof(boundaryNode));

        var run = new Run(plan, marking, new(data, settings ?? FeelSettings.Default), moves);
        run.Leave(boundary.Interrupting ? run.To(resting.Id, boundaryNode, -1) : run.Put(boundaryNode));
        return run.Settle();
    }

    private static Token Resting(Marking marking, int token) => marking.Find(token)
        ?? throw new ArgumentException($"Token {token} is not in the marking.", nameof(token));
}
