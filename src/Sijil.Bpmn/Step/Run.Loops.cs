using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Loops and many instances: the token that came stays as the scope, and every round has a token inside it.</summary>
internal sealed partial class Run
{
    private void Repeat(Node node, LoopDetails loop, Token token)
    {
        if (loop.Kind is LoopKind.Standard)
        {
            if (loop.Maximum is 0 || loop.TestBefore && !GoesOn(loop, token, 0)) GoOn(node, token);
            else
            {
                arrivals.Reach(token);
                Round(node, token, 1);
            }
            return;
        }

        if (Count(loop, token) is not { } count) Fail(FaultKind.NoCount, node, token.Id);
        else if (count > Machine.MostInstances) Fail(FaultKind.TooManyInstances, node, token.Id);
        else if (count is 0) GoOn(node, token);
        else
        {
            arrivals.Reach(token);
            Apply(Move.Mark(token.Id, Move.Key(node.Index, 0), count));
            var begun = loop.Kind is LoopKind.Parallel ? count : 1;
            for (var round = 1; round <= begun && !arrivals.Stopped && Stands(token); round++) Round(node, token, round);
        }
    }

    private int? Count(LoopDetails loop, Token token)
    {
        if (loop.Collection is { } list) return conditions.Ask(list, token) is { Kind: FeelKind.List } items ? items.Items.Count : null;
        return loop.Cardinality is { } many && conditions.Ask(many, token).AsNumber is { } number && number >= 0 && number == decimal.Truncate(number)
            ? (int)Math.Min(number, int.MaxValue) : null;
    }

    private void Round(Node node, Token loop, int round)
    {
        var token = Put(node.Index, loop.Id);
        Apply(Move.Mark(token.Id, Move.Key(node.Index, 0), round));
        Work(node, token);
    }

    private void FinishInstance(Node node, Token token)
    {
        var (loop, around) = (node.Loop!, marking.Find(token.Scope)!.Value);
        var round = marking.LoopCounter(token);
        arrivals.Finish(new(token, round));
        var done = marking.Recall(around.Id, Move.Key(node.Index, 1)) + 1;
        var isEnough = loop.Completion is { } enough && conditions.IsTrue(enough, token, Counts(node, around, done));
        Apply(Move.Gone(token.Id));
        Apply(Move.Mark(around.Id, Move.Key(node.Index, 1), done));
        SayOf(node, loop, around, done);
        if (!Stands(around)) return;

        var planned = marking.Recall(around.Id, Move.Key(node.Index, 0));
        if (isEnough) Clear(around.Id);
        else if (loop.Kind is LoopKind.Standard && GoesOn(loop, around, round) || loop.Kind is LoopKind.Sequential && round < planned)
        {
            Round(node, around, round + 1);
            return;
        }
        else if (loop.Kind is LoopKind.Parallel && done < planned) return;
        GoOn(node, around);
    }

    private bool GoesOn(LoopDetails loop, Token token, int rounds) =>
        (loop.Maximum is not { } most || rounds < most) && (loop.Condition is null || conditions.IsTrue(loop.Condition, token, ("loopCounter", FeelValue.Of(rounds))));

    private (string, FeelValue)[] Counts(Node node, Token around, int done)
    {
        var planned = marking.Recall(around.Id, Move.Key(node.Index, 0));
        var standing = 0;
        foreach (var token in marking.Span)
            if (token.Scope == around.Id && token.Node == node.Index) standing++;
        return
        [
            ("numberOfInstances", FeelValue.Of(planned)), ("numberOfActiveInstances", FeelValue.Of(standing - 1)),
            ("numberOfCompletedInstances", FeelValue.Of(done)), ("numberOfTerminatedInstances", FeelValue.Of(0)),
        ];
    }

    /// <summary>What an activity of many instances says when one is done; its own boundary hears it each time and does not end it.</summary>
    /// <remarks>BPMN 2.0.2, 13.3.7 and table 10.32: the event is for whoever is not to wait for all of them.</remarks>
    private void SayOf(Node node, LoopDetails loop, Token around, int done)
    {
        if (loop.Behavior is LoopBehavior.All || loop.Behavior is LoopBehavior.One && done > 1) return;

        foreach (var (condition, said) in loop.Events)
        {
            if (condition is not null && !conditions.IsTrue(condition, around, Counts(node, around, done))) continue;
            var heard = node.Boundaries.Where(index => plan.Nodes[index].Triggers.Any(trigger => trigger.Meets(said))).ToList();
            foreach (var boundary in heard) Leave(Put(boundary, around.Scope));
            if (heard.Count is 0 && said.Kind is TriggerKind.Signal) Broadcast(said);
        }
    }
}
