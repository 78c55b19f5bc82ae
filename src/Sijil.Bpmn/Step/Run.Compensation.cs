namespace Sijil.Bpmn;

/// <summary>Compensation: what was done is undone, the last first, one after the other; the token that asked for it is the scope of those that do.</summary>
/// <remarks>BPMN 2.0.2, 13.5.5. A sub-process undoes itself by its own event sub-process, or else by undoing all that was done inside.</remarks>
internal sealed partial class Run
{
    private const int Before = 0;
    private const int IsApart = 1;
    private const int Part = 2;

    private void BeginCompensation(Node node, Token token, Trigger undo)
    {
        if (!undo.Waits)
        {
            var apart = Put(node.Index, token.Scope);
            Apply(Move.Mark(apart.Id, Move.Key(node.Index, IsApart), 1));
            if (node.Kind.IsEnd()) End(token);
            else Leave(token);
            token = apart;
        }
        Apply(Move.Mark(token.Id, Move.Key(node.Index, Before), marking.NextDone + 1));
        Compensate(node, token);
    }

    /// <summary>Undoes the next, or goes on when there is none.</summary>
    private void Compensate(Node node, Token token)
    {
        var (scope, inside) = Undoing(token);
        var activity = node.Triggers.FirstOrDefault(said => said.Kind is TriggerKind.Compensation)?.Activity;
        var before = marking.Recall(token.Id, Move.Key(node.Index, Before)) - 1;
        while (Last(done => done.Number < before && done.Inside == inside && (inside >= 0 || done.Scope == scope) && (activity is null || plan.Nodes[done.Node].Id == activity)) is { } done)
            if (Undo(done, token)) return;
        Compensated(node, token);
    }

    /// <summary>Whose doings are undone: the scope's around, of a compensation event sub-process those of the sub-process that it undoes.</summary>
    private (int Scope, int Inside) Undoing(Token token)
    {
        var scope = token.Scope;
        while (scope >= 0 && marking.Find(scope) is { } around && plan.Nodes[around.Node].Kind is NodeKind.EventSubProcess)
        {
            if (marking.Recall(around.Id, Move.Key(around.Node, Part)) is var part and > 0) return (scope, part - 1);
            scope = around.Scope;
        }
        return (scope, -1);
    }

    /// <returns>Whether something began that is to be waited for.</returns>
    private bool Undo(Done done, Token token)
    {
        var node = plan.Nodes[done.Node];
        if (node.UndoneBy >= 0)
        {
            Apply(Move.Undone(done.Number));
            moving.Enqueue(Put(node.UndoneBy, token.Id));
            return true;
        }
        foreach (var sub in node.EventSubs)
        {
            if (plan.Nodes[sub].Entries.FirstOrDefault(start => plan.Nodes[start].Has(TriggerKind.Compensation), -1) is not (var start and >= 0)) continue;
            Apply(Move.Undone(done.Number));
            var around = Put(sub, token.Id);
            Apply(Move.Mark(around.Id, Move.Key(sub, Part), done.Number + 1));
            arrivals.Reach(around);
            Leave(Put(start, around.Id));
            return true;
        }
        if (Last(part => part.Inside == done.Number) is { } inner) return Undo(inner, token);
        Apply(Move.Undone(done.Number));
        return false;
    }

    private Done? Last(Func<Done, bool> which)
    {
        for (var at = marking.Done.Count - 1; at >= 0; at--)
            if (which(marking.Done[at])) return marking.Done[at];
        return null;
    }

    private void Compensated(Node node, Token token)
    {
        if (node.Has(TriggerKind.Cancel)) Cancelled(token);
        else if (node.Kind.IsEnd() || marking.Recall(token.Id, Move.Key(node.Index, IsApart)) > 0) End(token);
        else Leave(token);
    }

    /// <summary>A transaction is called off: what still runs in it ends, what was done is undone, then its cancel event happens.</summary>
    private void Cancel(Token token)
    {
        var node = plan.Nodes[token.Node];
        var around = token.Scope >= 0 ? marking.Find(token.Scope) : null;
        while (around is { } scope && plan.Nodes[scope.Node].Kind is not NodeKind.Transaction)
            around = scope.Scope >= 0 ? marking.Find(scope.Scope) : null;
        if (around is not { } transaction)
        {
            End(token);
            return;
        }

        arrivals.End(node.Id);
        Clear(transaction.Id);
        var undoing = Put(node.Index, transaction.Id);
        Apply(Move.Mark(undoing.Id, Move.Key(node.Index, Before), marking.NextDone + 1));
        Compensate(node, undoing);
    }

    private void Cancelled(Token token)
    {
        var transaction = marking.Find(token.Scope)!.Value;
        var host = marking.IsInstance(transaction) ? marking.Find(transaction.Scope)!.Value : transaction;
        var boundary = plan.Nodes[transaction.Node].Boundaries.FirstOrDefault(index => plan.Nodes[index].Has(TriggerKind.Cancel), -1);
        if (boundary >= 0)
        {
            Leave(Interrupt(host, boundary));
            return;
        }
        Apply(Move.Gone(token.Id));
        Finish(transaction);
    }
}
