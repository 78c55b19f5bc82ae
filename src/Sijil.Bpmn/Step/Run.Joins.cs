namespace Sijil.Bpmn;

/// <summary>Joins: gateways that wait for more than one token.</summary>
internal sealed partial class Run
{
    private const int Consumed = 3;

    /// <summary>A parallel join goes on when every incoming flow has brought a token; the first flow's token lives on.</summary>
    /// <remarks>A token on its way here may have been merged already: then nothing waits, and nothing happens.</remarks>
    private void JoinAll(Node join, int scope)
    {
        var arrived = new int[join.In.Length];
        if (Waiting(join, scope, arrived) == join.In.Length) Leave(Merge(arrived));
    }

    /// <summary>A complex gateway goes on when its condition says so; until it is reset it takes what comes later and does nothing with it.</summary>
    /// <remarks>BPMN 2.0.2, 13.4.5.</remarks>
    private void Activate(Node gateway, Token token)
    {
        if (marking.Recall(token.Scope, Move.Key(gateway.Index, Consumed)) > 0) return;

        var arrived = new int[gateway.In.Length];
        var count = Waiting(gateway, token.Scope, arrived);
        var starts = gateway.Condition is { } condition
            ? conditions.IsTrue(condition, token, ("activationCount", Decisions.Feel.FeelValue.Of(count)), ("waitingForStart", Decisions.Feel.FeelValue.Of(true)))
            : count == gateway.In.Length;
        if (!starts) return;

        var taken = 0;
        for (var place = 0; place < arrived.Length; place++)
            if (arrived[place] >= 0) taken |= 1 << place;
        if (count < gateway.In.Length) Apply(Move.Mark(token.Scope, Move.Key(gateway.Index, Consumed), taken));
        Leave(Merge(arrived));
    }

    private bool FireWaitingJoin()
    {
        foreach (var token in marking.Span)
        {
            var node = plan.Nodes[token.Node];
            if (node.Kind is not NodeKind.Inclusive || node.In.Length <= 1 || arrivals.IsStuckAt(node)) continue;

            var arrived = new int[node.In.Length];
            if (Waiting(node, token.Scope, arrived) is 0 || AnotherMayCome(node, token.Scope, arrived)) continue;

            Leave(Merge(arrived));
            return true;
        }
        foreach (var memory in marking.Memories)
            if (memory.Key % Move.Slots is Consumed && plan.Nodes[memory.Key / Move.Slots] is { Kind: NodeKind.Complex } gateway && Reset(gateway, memory)) return true;
        return false;
    }

    /// <summary>Once nothing more can come by the flows that it has not taken from, the gateway takes what did come, and begins anew.</summary>
    private bool Reset(Node gateway, Memory memory)
    {
        var arrived = new int[gateway.In.Length];
        Waiting(gateway, memory.Token, arrived);
        for (var place = 0; place < arrived.Length; place++)
            if ((memory.Value >> place & 1) is not 0) arrived[place] = int.MaxValue;    // this flow has had its token
        if (AnotherMayCome(gateway, memory.Token, arrived)) return false;

        for (var place = 0; place < arrived.Length; place++)
            if (arrived[place] is >= 0 and < int.MaxValue) Apply(Move.Gone(arrived[place]));
        Apply(Move.Mark(memory.Token, memory.Key, 0));
        if (memory.Token >= 0 && marking.Find(memory.Token) is { } around && !HasInside(around.Id)) Emptied(around);
        return true;
    }

    /// <summary>BPMN 2.0, 13.4.3: a token elsewhere is waited for when it can come through an empty incoming flow and through none that has a token.</summary>
    private bool AnotherMayCome(Node join, int scope, ReadOnlySpan<int> arrived)
    {
        var reach = plan.ReachOf(join);
        foreach (var token in marking.Span)
        {
            if (token.Node == join.Index || token.Scope != scope) continue;

            var (throughEmpty, throughFull) = (false, false);
            for (var place = 0; place < arrived.Length; place++)
            {
                if (!reach.Reaches(token.Node, place)) continue;
                if (arrived[place] < 0) throughEmpty = true;
                else throughFull = true;
            }
            if (throughEmpty && !throughFull) return true;
        }
        return false;
    }

    /// <summary>The oldest token waiting on each incoming flow, or -1; returns how many flows have one.</summary>
    private int Waiting(Node join, int scope, Span<int> arrived)
    {
        arrived.Fill(-1);
        var count = 0;
        foreach (var token in marking.Span)
        {
            if (token.Node != join.Index || token.Scope != scope) continue;

            var place = join.In.IndexOf(token.Flow);
            if (place < 0 || arrived[place] >= 0) continue;
            arrived[place] = token.Id;
            count++;
        }
        return count;
    }

    /// <summary>The token that lives on of those that have come together.</summary>
    private Token Merge(ReadOnlySpan<int> arrived)
    {
        var survivor = -1;
        foreach (var token in arrived)
        {
            if (token < 0) continue;
            if (survivor < 0) survivor = token;
            else Apply(Move.Gone(token));
        }
        return marking.Find(survivor)!.Value;
    }
}
