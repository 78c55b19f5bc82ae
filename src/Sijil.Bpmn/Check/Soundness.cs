using System.Text;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>What a walk through every way a process may go has found.</summary>
/// <param name="States">How many different markings were met.</param>
/// <param name="IsWhole">Every way was gone; otherwise there were too many, and what is not found may still be there.</param>
public sealed record SoundnessReport(IReadOnlyList<Unsound> Found, int States, bool IsWhole);

/// <summary>A way that ends badly.</summary>
/// <param name="Code"><see cref="ProblemCodes.Deadlock"/> or <see cref="ProblemCodes.Unsynchronised"/>.</param>
/// <param name="Way">The nodes that were done, in order, before control stood so.</param>
public sealed record Unsound(string Code, Node At, IReadOnlyList<string> Way);

/// <summary>Goes every way that a process may go, with the machine that runs it: whatever conditions say, and whichever event is first.</summary>
/// <remarks>A loop counts as one round, an event that may come again as one that comes once. A choice without a way on is a matter of its conditions and is not looked at here.</remarks>
public sealed class Soundness
{
    private const int MostStates = 100_000;
    private readonly int mostStates;
    private const int MostTokens = 64;
    private readonly ProcessPlan plan;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<(Marking Marking, Step? Way)> open = new();
    private readonly Dictionary<(string Code, int Node), Unsound> found = [];
    private List<bool> answers = [];
    private int asked;
    private bool isCut;

    private Soundness(ProcessPlan plan, int mostStates) => (this.plan, this.mostStates) = (Bare(plan), mostStates);

    public static SoundnessReport Of(ProcessPlan plan) => Within(plan, MostStates);

    /// <summary>The same, looking at so many markings at most.</summary>
    internal static SoundnessReport Within(ProcessPlan plan, int mostStates)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var walk = new Soundness(plan, mostStates);
        foreach (var start in walk.plan.Starts) walk.Go(null, start, (marking, moves) => Machine.Start(walk.plan, start, marking, walk.Answer, moves), new());
        return walk.Walk();
    }

    /// <summary>Every way from where control stands, which no way from the start may lead to: what waits at a gateway is asked first.</summary>
    public static SoundnessReport From(ProcessPlan plan, Marking standing, int mostStates)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(standing);
        var walk = new Soundness(plan, mostStates);
        walk.Go(null, -1, (marking, moves) => Machine.Again(walk.plan, marking, walk.Answer, moves), standing);
        return walk.Walk();
    }

    private SoundnessReport Walk()
    {
        while (open.TryDequeue(out var state))
        {
            if (seen.Count > mostStates)
            {
                isCut = true;
                break;
            }
            if (AtOnce(state.Marking) is { } first)
            {
                Do(state.Marking, first, state.Way);
                continue;
            }
            foreach (var token in state.Marking.Tokens) Happen(state.Marking, token, state.Way);
            Begin(state.Marking, -1, plan.EventSubs, state.Way);
        }
        return new([.. found.Values], seen.Count, !isCut);
    }

    /// <summary>Everything that may happen to a token next.</summary>
    private void Happen(Marking marking, Token token, Step? way)
    {
        var node = plan.Nodes[token.Node];
        if (node.Kind is NodeKind.EventBased)
            foreach (var flow in node.Out) Fire(marking, token.Id, plan.Flows[flow].To, way);
        else if (node.Rests) Do(marking, token, way);
        foreach (var boundary in node.Boundaries.Select(index => plan.Nodes[index]))
            if (IsFromOutside(boundary) && (boundary.Interrupting || !HasCome(way, boundary.Index))) Fire(marking, token.Id, boundary.Index, way);
        Begin(marking, token.Id, node.EventSubs, way);
    }

    /// <summary>A token that waits for nobody goes on in the same turn: nothing else comes between.</summary>
    private Token? AtOnce(Marking marking)
    {
        foreach (var token in marking.Tokens)
            if (plan.Nodes[token.Node] is { Rests: true } node && node.Kind switch
            {
                NodeKind.BusinessRuleTask or NodeKind.ScriptTask or NodeKind.SendTask or NodeKind.Throw or NodeKind.End => true,
                NodeKind.ServiceTask => node.Step is { Reads.IsEmpty: true, Operation: null, Claim: null },
                _ => false,
            }) return token;
        return null;
    }

    private void Do(Marking marking, Token token, Step? way) =>
        Go(way, token.Node, (next, moves) => Machine.Complete(plan, token.Id, next, Answer, moves), marking);

    private void Begin(Marking marking, int scope, IEnumerable<int> subs, Step? way)
    {
        foreach (var start in subs.SelectMany(sub => plan.Nodes[sub].Entries))
            if (IsFromOutside(plan.Nodes[start]) && !HasCome(way, start) && !Machine.IsClosed(plan, marking, scope)) Fire(marking, scope, start, way);
    }

    /// <summary>Errors are thrown by what an activity asks; escalations, compensation and cancellation only by the model itself, and then the machine does it.</summary>
    private static bool IsFromOutside(Node node) =>
        node.Triggers.Any(trigger => trigger.Kind is TriggerKind.Timer or TriggerKind.Message or TriggerKind.Signal || trigger.Kind is TriggerKind.Error && node.Kind.IsBoundary());

    private static bool HasCome(Step? way, int node)
    {
        for (var step = way; step is not null; step = step.Before)
            if (step.Node == node) return true;
        return false;
    }

    private void Fire(Marking marking, int token, int node, Step? way) =>
        Go(way, node, (next, moves) => Machine.Fire(plan, node, token, next, Answer, moves), marking);

    /// <summary>One step, once for every way in which the conditions that it asks may be answered.</summary>
    private void Go(Step? before, int node, Func<Marking, List<Move>, Arrivals> step, Marking from)
    {
        var way = new Step(before, node);
        answers = [];
        while (true)
        {
            asked = 0;
            var marking = from.Copy();
            Meet(step(marking, []), marking, way);
            while (answers.Count > 0 && answers[^1]) answers.RemoveAt(answers.Count - 1);
            if (answers.Count == 0) return;
            answers[^1] = true;
        }
    }

    private FeelContext Answer(Token at, Marking marking)
    {
        if (asked == answers.Count) answers.Add(false);
        return FeelContext.Of([Oracle], [FeelValue.Of(answers[asked++])]);
    }

    private void Meet(Arrivals arrivals, Marking marking, Step way)
    {
        if (arrivals.Faults.Any(fault => fault.Kind is FaultKind.NoFlow)) return;
        if (arrivals.Fault is { Kind: FaultKind.Deadlock } stuck) Find(ProblemCodes.Deadlock, plan.Find(stuck.NodeId), way);
        if (Doubled(marking) is { } twice) Find(ProblemCodes.Unsynchronised, twice, way);
        else if (marking.Tokens.Count > MostTokens) isCut = true;
        else if (seen.Add(KeyOf(marking, way))) open.Enqueue((marking, way));
    }

    private void Find(string code, Node at, Step way)
    {
        if (!found.ContainsKey((code, at.Index))) found[(code, at.Index)] = new(code, at, way.Ids(plan));
    }

    /// <summary>Two tokens of one scope at the same activity, or waiting for the same flow of a join: what was parted was not brought together.</summary>
    private Node? Doubled(Marking marking)
    {
        var places = new HashSet<(int, int, int)>();
        foreach (var token in marking.Tokens)
        {
            var node = plan.Nodes[token.Node];
            var counts = node.Kind.IsGateway() || node.Kind.IsActivity() && node.StartQuantity == 1;
            if (counts && !places.Add((token.Scope, token.Node, node.Kind.IsGateway() ? token.Flow : -1))) return node;
        }
        return null;
    }

    /// <summary>A marking without the numbers of its tokens; which events have come once is part of it.</summary>
    private string KeyOf(Marking marking, Step way)
    {
        var places = marking.Tokens.Select(token => Place(token, marking)).Order(StringComparer.Ordinal);
        var memories = marking.Memories.Select(memory => $"{(memory.Token < 0 ? "" : Place(marking.Find(memory.Token)!.Value, marking))}={memory.Key}:{memory.Value}").Order(StringComparer.Ordinal);
        var once = plan.Nodes.Where(node => !node.Interrupting && HasCome(way, node.Index)).Select(node => node.Id);
        return string.Join('|', [.. places, "~", .. memories, "~", .. marking.Done.Select(done => $"{done.Node}"), "~", .. once]);
    }

    private string Place(Token token, Marking marking)
    {
        var place = new StringBuilder();
        for (Token? at = token; at is { } standing; at = standing.Scope >= 0 ? marking.Find(standing.Scope) : null)
            place.Append(standing.Node).Append(plan.Nodes[standing.Node].Kind.IsGateway() ? $".{standing.Flow}" : "").Append('/');
        return place.ToString();
    }

    private const string Oracle = "c";
    private static readonly FeelExpression oracle = FeelExpression.Parse(Oracle).Expression!;

    /// <summary>The same process with every condition open, every loop one round, and no condition waited for but as an event that may come.</summary>
    private static ProcessPlan Bare(ProcessPlan plan) => new(plan.Id,
        [.. plan.Nodes.Select(node => node with { Loop = null, Condition = node.Kind is NodeKind.AdHoc ? null : node.Condition, Triggers = [.. node.Triggers.Select(Bare)] })],
        [.. plan.Flows.Select(flow => flow.Condition is null ? flow : flow with { Condition = oracle })]);

    private static Trigger Bare(Trigger trigger) => trigger.Kind is TriggerKind.Conditional ? new(TriggerKind.Timer) : trigger;

    private sealed record Step(Step? Before, int Node)
    {
        public IReadOnlyList<string> Ids(ProcessPlan plan)
        {
            Stack<string> ids = new();
            for (var step = this; step is { Node: >= 0 }; step = step.Before) ids.Push(plan.Nodes[step.Node].Id);
            return [.. ids];
        }
    }
}
