namespace Sijil.Bpmn;

/// <summary>Events: what happens to a token or a scope, and what control says when it comes to one.</summary>
internal sealed partial class Run
{
    private const int WasTrue = 2;
    private const int HaveCome = 3;

    /// <summary>An event happened: one waited for at a token, or one that begins an event sub-process of a scope.</summary>
    /// <param name="again">It will come again: the token goes on waiting, another goes on.</param>
    public void Fire(Node happened, int at, int trigger, bool again)
    {
        if (happened.NeedsAll && !AllHaveCome(happened, at, trigger)) return;
        if (happened.Kind is NodeKind.Start) OpenEventSub(happened, at);
        else if (marking.Find(at) is not { } token) return;
        else if (happened.Kind is NodeKind.Boundary) Leave(happened.Interrupting ? Interrupt(token, happened.Index) : Put(happened.Index, token.Scope));
        else if (again) Leave(Put(happened.Index, token.Scope));
        else
        {
            if (token.Node != happened.Index) token = To(token, happened.Index, FlowTo(token.Node, happened.Index));
            if (happened.Kind.IsActivity()) Finish(token);
            else Leave(token);
        }
    }

    private Token Interrupt(Token token, int boundary)
    {
        Clear(token.Id);
        arrivals.Unreach(token.Id);
        return To(token, boundary, -1);
    }

    private int FlowTo(int from, int to)
    {
        foreach (var flow in plan.Nodes[from].Out)
            if (plan.Flows[flow].To == to) return flow;
        return -1;
    }

    private bool AllHaveCome(Node happened, int at, int trigger)
    {
        var key = Move.Key(happened.Index, HaveCome);
        var come = marking.Recall(at, key) | 1 << trigger;
        var isAll = come == (1 << happened.Triggers.Length) - 1;
        Apply(Move.Mark(at, key, isAll ? 0 : come));
        return isAll;
    }

    private void OpenEventSub(Node start, int scope)
    {
        var sub = plan.Nodes[start.Parent];
        if (Listening.IsClosed(plan, marking, scope)) return;
        if (start.Interrupting)
        {
            Clear(scope);
            Apply(Move.Mark(scope, Move.Key(sub.Index, Listening.ClosedSlot), 1));
        }
        var token = Put(sub.Index, scope);
        arrivals.Reach(token);
        Leave(Put(start.Index, token.Id));
    }

    /// <summary>Control is at an event that says something; what its caller had to say is said.</summary>
    public void Say(Node node, Token token)
    {
        foreach (var said in node.Triggers)
        {
            switch (said.Kind)
            {
                case TriggerKind.Signal: Broadcast(said); break;
                case TriggerKind.Escalation: Escalate(said, token); break;
                case TriggerKind.Error: Throw(said, token); return;
                case TriggerKind.Terminate: Terminate(token); return;
                case TriggerKind.Cancel: Cancel(token); return;
            }
            if (!Stands(token)) return;
        }
        if (node.Triggers.FirstOrDefault(said => said.Kind is TriggerKind.Compensation) is { } undo) BeginCompensation(node, token, undo);
        else if (node.Kind.IsEnd()) End(token);
        else Leave(token);
    }

    /// <summary>Whatever waits for the signal in this case hears it at once.</summary>
    public void Broadcast(Trigger signal)
    {
        arrivals.Say(signal);
        foreach (var waiting in Listening.All(plan, marking, trigger => trigger.Meets(signal)))
            if (waiting.At.Id < 0 || Stands(waiting.At)) Fire(waiting.Event, waiting.At.Id, waiting.Trigger, again: false);
    }

    private void Escalate(Trigger said, Token token)
    {
        if (Listening.Catcher(plan, marking, token, said) is not { } catcher) return;
        arrivals.Catch(new(catcher.Event.Id, said));
        Fire(catcher.Event, catcher.At.Id, catcher.Trigger, again: false);
    }

    private void Throw(Trigger error, Token token)
    {
        arrivals.End(plan.Nodes[token.Node].Id);
        if (Listening.Catcher(plan, marking, token, error) is { } catcher)
        {
            arrivals.Catch(new(catcher.Event.Id, error));
            Apply(Move.Gone(token.Id));
            Fire(catcher.Event, catcher.At.Id, catcher.Trigger, again: false);
            return;
        }
        EndAll(token);
        arrivals.Error = error.Code ?? "";
    }

    private void Terminate(Token token)
    {
        if (token.Scope < 0)
        {
            arrivals.End(plan.Nodes[token.Node].Id);
            EndAll(token);
            arrivals.Terminated = true;
            return;
        }
        arrivals.End(plan.Nodes[token.Node].Id);
        Clear(token.Scope);
        Emptied(marking.Find(token.Scope)!.Value);
    }

    private void EndAll(Token first)
    {
        Apply(Move.Gone(first.Id));
        while (!marking.IsEmpty) Apply(Move.Gone(marking.Tokens[^1].Id));
        arrivals.Forget();
    }

    /// <summary>A condition that is waited for happens when it becomes true; while it stays true it does not happen again.</summary>
    private bool FireConditional()
    {
        foreach (var waiting in Listening.All(plan, marking, trigger => trigger.Kind is TriggerKind.Conditional))
        {
            var key = Move.Key(waiting.Event.Index, WasTrue);
            var isTrue = conditions.IsTrue(waiting.Event.Triggers[waiting.Trigger].Condition!, waiting.At);
            if (isTrue == (marking.Recall(waiting.At.Id, key) is not 0)) continue;

            Apply(Move.Mark(waiting.At.Id, key, isTrue ? 1 : 0));
            if (!isTrue) continue;
            Fire(waiting.Event, waiting.At.Id, waiting.Trigger, again: false);
            return true;
        }
        return false;
    }
}
