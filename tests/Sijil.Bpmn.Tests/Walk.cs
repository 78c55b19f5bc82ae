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

    public Walk Complete(string node) => Keep(Machine.Complete(plan, TokenAt(node).Id, Marking, (_, _) => context, moves));

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
