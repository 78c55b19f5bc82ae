namespace Sijil.Bpmn;

/// <summary>Activities: begun, repeated, done; and the sub-processes among them.</summary>
internal sealed partial class Run
{
    /// <summary>A token came by a flow: the activity begins when as many have come as it wants.</summary>
    private void Begin(Node node, Token token)
    {
        if (node.StartQuantity > 1 && token.Flow >= 0)
        {
            if (!Gather(node, token)) return;
            token = To(token, token.Node, -1);
        }
        if (node.Loop is { } loop) Repeat(node, loop, token);
        else Work(node, token);
    }

    /// <summary>Takes together the tokens that an activity wants at its beginning; it waits while there are too few.</summary>
    private bool Gather(Node node, Token token)
    {
        var waiting = marking.Tokens.Where(other => other.Node == token.Node && other.Scope == token.Scope && other.Flow >= 0).ToList();
        if (waiting.Count < node.StartQuantity) return false;
        foreach (var other in waiting.Where(other => other.Id != token.Id).Take(node.StartQuantity - 1)) Apply(Move.Gone(other.Id));
        return true;
    }

    /// <summary>One token, one piece of work.</summary>
    private void Work(Node node, Token token)
    {
        if (node.Kind.IsSubProcess()) Open(node, token);
        else if (node.Rests) arrivals.Reach(token);
        else Finish(token);
    }

    /// <summary>Control goes into a sub-process; its token stays as the scope of those inside.</summary>
    private void Open(Node node, Token token)
    {
        arrivals.Reach(token);
        if (node.Entries.IsEmpty) Finish(token);
        else if (node is { Kind: NodeKind.AdHoc, IsSequential: true }) Next(node, token);
        else
            foreach (var entry in node.Entries) Go(Put(entry, token.Id));
    }

    /// <summary>A token begins at a start event, or at a node that nothing leads to.</summary>
    private void Go(Token token)
    {
        if (plan.Nodes[token.Node].Kind.IsStart()) Leave(token);
        else moving.Enqueue(token);
    }

    /// <summary>The next activity of a sequential ad-hoc sub-process, in the order of the file.</summary>
    private void Next(Node node, Token token)
    {
        var begun = marking.Recall(token.Id, Move.Key(node.Index, 1));
        Apply(Move.Mark(token.Id, Move.Key(node.Index, 1), begun + 1));
        moving.Enqueue(Put(node.Entries[begun], token.Id));
    }

    /// <summary>Nothing is left inside a scope.</summary>
    private void Emptied(Token around)
    {
        var node = plan.Nodes[around.Node];
        if (node.Kind is NodeKind.Throw or NodeKind.End) Compensate(node, around);
        else if (node is { Kind: NodeKind.AdHoc, IsSequential: true } && !IsEnough(node, around) && marking.Recall(around.Id, Move.Key(node.Index, 1)) < node.Entries.Length) Next(node, around);
        else if (node.Kind is NodeKind.EventSubProcess) End(around);
        else Finish(around);
    }

    /// <summary>The work is done: its token goes on, or the loop around it goes round.</summary>
    public void Finish(Token token)
    {
        var node = plan.Nodes[token.Node];
        if (node.UndoneBy >= 0 || node.Kind.IsSubProcess() && plan.HasCompensation) Apply(Move.Done(token.Id, node.Index));
        if (marking.IsInstance(token)) FinishInstance(node, token);
        else GoOn(node, token);
    }

    private void GoOn(Node node, Token token)
    {
        for (var more = 1; more < node.CompletionQuantity; more++) Leave(Put(node.Index, token.Scope));
        var around = token.Scope >= 0 ? marking.Find(token.Scope) : null;
        Leave(token);
        if (around is { } adHoc && plan.Nodes[adHoc.Node] is { Kind: NodeKind.AdHoc, Condition: not null } inside && Stands(adHoc) && HasInside(adHoc.Id) && IsEnough(inside, adHoc))
            Cut(inside, adHoc);
    }

    private bool IsEnough(Node adHoc, Token token) => adHoc.Condition is { } enough && conditions.IsTrue(enough, token);

    private void Cut(Node adHoc, Token token)
    {
        if (!adHoc.CancelsRest) return;
        Clear(token.Id);
        Finish(token);
    }
}
