using Sijil.Decisions.Feel;

namespace Sijil.Bpmn.Tests;

/// <summary>A process under way in a test: every step is checked to equal the fold of its moves.</summary>
internal sealed class Walk(ProcessPlan plan, params string[] data)
{
    private readonly List<Move> moves = [];
    private FeelContext context = Given.Data(data);

    public Marking Marking { get; } = new();
    public IReadOnlyList<Move> Moves => moves;
    public Arrivals Last { get; private set; } = new();

    /// <summary>Ids of the nodes with tokens, in order of the tokens.</summary>
    public string At => string.Join(' ', Marking.Tokens.Select(token => plan.Nodes[token.Node].Id));

    public string Reached => string.Join(' ', Last.Reached.Select(token => plan.Nodes[token.Node].Id));

    public Walk Now(params string[] trueNames)
    {
        context = Given.Data(trueNames);
        return this;
    }

    public Walk Start() => Keep(Machine.Start(plan, plan.Start, Marking, (_, _) => context, moves));

    /// <param name="instance">Not the loop itself but what stands in it.</param>
    public Walk Complete(string node, bool instance = false) =>
        Keep(Machine.Complete(plan, Marking.Tokens.First(token => token.Node == plan.Find(node).Index && (!instance || Marking.IsInstance(token))).Id, Marking, (_, _) => context, moves));

    /// <summary>The youngest token is done.</summary>
    public Walk CompleteLast() => Keep(Machine.Complete(plan, Marking.Tokens[^1].Id, Marking, (_, _) => context, moves));

    /// <summary>What begins an event sub-process happens in the scope of a sub-process, or of the process.</summary>
    public Walk Begin(string start, string? scope) =>
        Keep(Machine.Fire(plan, plan.Find(start).Index, scope is null ? -1 : TokenAt(scope).Id, Marking, (_, _) => context, moves));

    public Walk Hear(string signal) => Keep(Machine.Hear(plan, new(TriggerKind.Signal) { Name = signal }, Marking, (_, _) => context, moves));

    public Walk Look() => Keep(Machine.Look(plan, Marking, (_, _) => context, moves));

    public Walk Fire(string boundary)
    {
        var at = plan.Find(boundary);
        return Keep(Machine.Fire(plan, at.Index, TokenAt(plan.Nodes[at.AttachedTo].Id).Id, Marking, (_, _) => context, moves));
    }

    private Token TokenAt(string node) => Marking.Tokens.First(token => token.Node == plan.Find(node).Index);

    private Walk Keep(Arrivals arrivals)
    {
        Last = arrivals;
        Assert.Equal(Marking.Tokens, Marking.From(moves).Tokens);
        Assert.Equal(Marking.NextToken, Marking.From(moves).NextToken);
        Assert.Equal(Marking.Memories, Marking.From(moves).Memories);
        Assert.Equal(Marking.Done, Marking.From(moves).Done);
        return this;
    }
}
