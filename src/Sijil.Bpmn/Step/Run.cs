namespace Sijil.Bpmn;

/// <summary>One call of the machine, from the first move until every token rests.</summary>
internal sealed class Run(ProcessPlan plan, Marking marking, Conditions conditions, List<Move> moves)
{
    private readonly Arrivals arrivals = new();
    private readonly Queue<Token> moving = new();
    private readonly int firstMove = moves.Count;

    public Token Put(int node) => To(marking.NextToken, node, -1);

    public Token To(int token, int node, int flow)
    {
        Apply(new(token, node, flow));
        return new(token, node, flow);
    }

    /// <summary>Moves tokens until none can move; then asks the inclusive joins, which look at all the others.</summary>
    public Arrivals Settle()
    {
        do
        {
            while (!arrivals.Stopped && moving.TryDequeue(out var token)) Enter(token);
        }
        while (plan.HasInclusiveJoin && !arrivals.Stopped && FireInclusiveJoin());

        if (arrivals is { Stopped: false, Fault: null }) LookForDeadlock();
        return arrivals;
    }

    /// <summary>A token has come to a node: what now?</summary>
    public void Enter(Token token)
    {
        var node = plan.Nodes[token.Node];
        if (moves.Count - firstMove > Machine.MostMoves) Fail(FaultKind.TooManyMoves, node, token.Id);
        else if (node.Kind.Rests()) arrivals.Reach(token);
        else if (node.Kind.IsEnd()) End(node, token);
        else if (node.Kind is NodeKind.Parallel && node.In.Length > 1) JoinAll(node);
        else if (node.Kind is not NodeKind.Inclusive || node.In.Length <= 1) Leave(token);
    }

    /// <summary>Takes the flows out of the node at which the token is; the token takes the first, new tokens the others.</summary>
    public void Leave(Token token)
    {
        var node = plan.Nodes[token.Node];
        if (node.Kind.IsEnd() || node.Out.Length is 0)
        {
            End(node, token);
            return;
        }

        var chosen = Choice.Of(plan, node, conditions);
        var reasons = conditions.Take();
        if (chosen.IsEmpty) Fail(FaultKind.NoFlow, node, token.Id, reasons);
        for (var index = 0; index < chosen.Length; index++)
        {
            var flow = plan.Flows[chosen[index]];
            moving.Enqueue(To(index is 0 ? token.Id : marking.NextToken, flow.To, flow.Index));
        }
    }

    private void End(Node node, Token token)
    {
        Apply(new(token.Id, -1, -1));
        arrivals.End(node.Id);
        if (node.Kind is NodeKind.EndError) arrivals.Error = node.ErrorCode ?? "";
        else if (node.Kind is NodeKind.EndTerminate) arrivals.Terminated = true;
        else return;

        while (!marking.IsEmpty) Apply(new(marking.Tokens[^1].Id, -1, -1));
        arrivals.Forget();
    }

    /// <summary>A parallel join goes on when every incoming flow has brought a token; the first flow's token lives on.</summary>
    /// <remarks>A token on its way here may have been merged already: then nothing waits, and nothing happens.</remarks>
    private void JoinAll(Node join)
    {
        var arrived = new int[join.In.Length];
        if (Waiting(join, arrived) == join.In.Length) Merge(join, arrived);
    }

    private bool FireInclusiveJoin()
    {
        foreach (var token in marking.Span)
        {
            var node = plan.Nodes[token.Node];
            if (node.Kind is not NodeKind.Inclusive || node.In.Length <= 1 || arrivals.IsStuckAt(node)) continue;

            var arrived = new int[node.In.Length];
            if (Waiting(node, arrived) is 0 || AnotherMayCome(node, arrived)) continue;

            Merge(node, arrived);
            return true;
        }
        return false;
    }

    /// <summary>BPMN 2.0, 13.4.3: a token elsewhere is waited for when it can come through an empty incoming flow and through none that has a token.</summary>
    private bool AnotherMayCome(Node join, ReadOnlySpan<int> arrived)
    {
        var reach = plan.ReachOf(join);
        foreach (var token in marking.Span)
        {
            if (token.Node == join.Index) continue;

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
    private int Waiting(Node join, Span<int> arrived)
    {
        arrived.Fill(-1);
        var count = 0;
        foreach (var token in marking.Span)
        {
            if (token.Node != join.Index) continue;

            var place = join.In.IndexOf(token.Flow);
            if (place < 0 || arrived[place] >= 0) continue;
            arrived[place] = token.Id;
            count++;
        }
        return count;
    }

    private void Merge(Node join, ReadOnlySpan<int> arrived)
    {
        var survivor = -1;
        foreach (var token in arrived)
        {
            if (token < 0) continue;
            if (survivor < 0) survivor = token;
            else Apply(new(token, -1, -1));
        }
        Leave(marking.Find(survivor)!.Value);
    }

    private void LookForDeadlock()
    {
        if (marking.IsEmpty) return;

        foreach (var token in marking.Span)
            if (plan.Nodes[token.Node].Kind.Rests()) return;
        Fail(FaultKind.Deadlock, plan.Nodes[marking.Tokens[0].Node], marking.Tokens[0].Id);
    }

    private void Fail(FaultKind kind, Node node, int token, IReadOnlyList<FaultReason>? reasons = null) =>
        arrivals.Stick(new(kind, node.Id, token, reasons ?? []));

    private void Apply(Move move)
    {
        marking.Apply(move);
        moves.Add(move);
    }
}
