namespace Sijil.Bpmn;

/// <summary>One call of the machine, from the first move until every token rests.</summary>
internal sealed partial class Run(ProcessPlan plan, Marking marking, Conditions conditions, List<Move> moves)
{
    [ThreadStatic]
    private static Queue<Token>? _spare;    // nearly every run needs one, and none after it has settled

    private readonly Arrivals arrivals = new();
    private readonly Queue<Token> moving = Interlocked.Exchange(ref _spare, null) ?? new();
    private readonly int firstMove = moves.Count;

    /// <summary>Moves tokens until none can move; then asks what looks at all the others: joins, and conditions that are waited for.</summary>
    public Arrivals Settle()
    {
        do
        {
            while (!arrivals.Stopped && moving.TryDequeue(out var token))
                if (Stands(token)) Enter(token);
        }
        while (!arrivals.Stopped && (plan.HasWaitingJoin && FireWaitingJoin() || plan.HasConditionals && FireConditional()));

        if (arrivals is { Stopped: false, Fault: null }) LookForDeadlock();
        moving.Clear();
        _spare = moving;
        return arrivals;
    }

    /// <summary>Puts a new token, inside a sub-process or a loop or in the process itself.</summary>
    public Token Put(int node, int scope, int flow = -1)
    {
        if (scope >= 0) Apply(Move.Within(scope));
        var put = new Token(marking.NextToken, node, flow, scope);
        Apply(Move.To(put.Id, node, flow));
        return put;
    }

    /// <summary>Puts a token elsewhere, away from all that was inside its place.</summary>
    public void Put(Token token, int node)
    {
        Clear(token.Id);
        Enter(To(token, node, -1));
    }

    public Token To(Token token, int node, int flow)
    {
        Apply(Move.To(token.Id, node, flow));
        return token with { Node = node, Flow = flow };
    }

    /// <summary>A token has come to a node: what now?</summary>
    public void Enter(Token token)
    {
        var node = plan.Nodes[token.Node];
        if (moves.Count - firstMove > Machine.MostMoves) Fail(FaultKind.TooManyMoves, node, token.Id);
        else if (node.Kind.IsActivity()) Begin(node, token);
        else if (node.Rests) arrivals.Reach(token);
        else if (node.Kind is NodeKind.Throw or NodeKind.End) Say(node, token);
        else if (node.Kind is NodeKind.Parallel && node.In.Length > 1) JoinAll(node, token.Scope);
        else if (node.Kind is NodeKind.Complex && node.In.Length > 1) Activate(node, token);
        else if (node.Kind is not NodeKind.Inclusive || node.In.Length <= 1) Leave(token);
    }

    /// <summary>Takes the flows out of the node at which the token is; the token takes the first, new tokens the others.</summary>
    public void Leave(Token token)
    {
        var node = plan.Nodes[token.Node];
        if (node.Out.Length is 0)
        {
            End(token);
            return;
        }

        var chosen = Choice.Of(plan, node, token, conditions);
        var reasons = conditions.Take();
        if (chosen.IsEmpty) Fail(FaultKind.NoFlow, node, token.Id, reasons);
        for (var index = 0; index < chosen.Length; index++)
        {
            var flow = plan.Flows[chosen[index]];
            moving.Enqueue(index is 0 ? To(token, flow.To, flow.Index) : Put(flow.To, token.Scope, flow.Index));
        }
    }

    /// <summary>A path ends; with the last one inside, its sub-process is done.</summary>
    public void End(Token token)
    {
        Apply(Move.Gone(token.Id));
        if (plan.Nodes[token.Node].Kind.IsEnd()) arrivals.End(plan.Nodes[token.Node].Id);
        if (token.Scope >= 0 && marking.Find(token.Scope) is { } around && !HasInside(around.Id)) Emptied(around);
    }

    /// <summary>Takes a token away with all that is inside it.</summary>
    private void Remove(Token token)
    {
        Clear(token.Id);
        Apply(Move.Gone(token.Id));
        arrivals.Unreach(token.Id);
    }

    /// <summary>Takes away all that is inside a scope, the youngest first.</summary>
    private void Clear(int scope)
    {
        for (var at = marking.Tokens.Count - 1; at >= 0; at--)
            if (at < marking.Tokens.Count && marking.Tokens[at] is var token && token.Scope == scope) Remove(token);
    }

    private bool HasInside(int scope)
    {
        foreach (var token in marking.Span)
            if (token.Scope == scope) return true;
        return false;
    }

    /// <summary>Whether the token is still where it was when it began to move.</summary>
    private bool Stands(Token token) => marking.Find(token.Id) is { } standing && standing.Node == token.Node && standing.Flow == token.Flow;

    private void LookForDeadlock()
    {
        if (marking.IsEmpty) return;

        foreach (var token in marking.Span)
            if (IsWaited(token)) return;
        Fail(FaultKind.Deadlock, plan.Nodes[marking.Tokens[^1].Node], marking.Tokens[^1].Id);
    }

    /// <summary>Whether somebody or something may yet move the token.</summary>
    private bool IsWaited(Token token)
    {
        var node = plan.Nodes[token.Node];
        if (node.Rests) return node.Loop is null || marking.IsInstance(token);
        return node.Kind.IsSubProcess() && (!node.EventSubs.IsEmpty || node.Boundaries.Any(index => !plan.Nodes[index].Has(TriggerKind.Error)));
    }

    private void Fail(FaultKind kind, Node node, int token, IReadOnlyList<FaultReason>? reasons = null) =>
        arrivals.Stick(new(kind, node.Id, token, reasons ?? []));

    private void Apply(Move move)
    {
        marking.Apply(move);
        moves.Add(move);
    }
}
