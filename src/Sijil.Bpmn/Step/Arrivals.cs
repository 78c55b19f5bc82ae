using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>What came of one step of the machine.</summary>
public sealed class Arrivals
{
    private List<Token>? reached;
    private List<string>? ended;
    private List<MachineFault>? faults;
    private List<Trigger>? signals;
    private List<InstanceEnd>? instances;
    private List<Caught>? caught;

    /// <summary>Tokens that have come to rest at a node that needs doing: the caller does it, then completes the token. At a sub-process or a loop only its events are to be waited for.</summary>
    public IReadOnlyList<Token> Reached => reached ?? (IReadOnlyList<Token>)[];

    /// <summary>Ids of the end events reached, in order.</summary>
    public IReadOnlyList<string> Ended => ended ?? (IReadOnlyList<string>)[];

    /// <summary>A terminate end event has taken every token.</summary>
    public bool Terminated { get; internal set; }

    /// <summary>An error that nothing catches has taken every token: its code goes to the caller of the process.</summary>
    public string? Error { get; internal set; }

    /// <summary>Signals that were said: all that waits for them in this case has heard them, others have not.</summary>
    public IReadOnlyList<Trigger> Signals => signals ?? (IReadOnlyList<Trigger>)[];

    /// <summary>Instances of loops that are done, while their tokens still stand.</summary>
    public IReadOnlyList<InstanceEnd> Instances => instances ?? (IReadOnlyList<InstanceEnd>)[];

    /// <summary>Errors and escalations that an event has caught.</summary>
    public IReadOnlyList<Caught> Caught => caught ?? (IReadOnlyList<Caught>)[];

    /// <summary>Where control cannot go on; the moves made stand, each token rests where it is stuck and may be completed again.</summary>
    public IReadOnlyList<MachineFault> Faults => faults ?? (IReadOnlyList<MachineFault>)[];

    /// <summary>The first fault, or null.</summary>
    public MachineFault? Fault => faults?[0];

    internal bool Stopped => Terminated || Error is not null || Fault is { Kind: FaultKind.TooManyMoves };

    internal void Reach(Token token) => (reached ??= []).Add(token);

    /// <summary>The token was taken away before anybody did anything.</summary>
    internal void Unreach(int token) => reached?.RemoveAll(one => one.Id == token);

    internal void End(string node) => (ended ??= []).Add(node);

    internal void Stick(MachineFault fault) => (faults ??= []).Add(fault);

    internal void Say(Trigger signal) => (signals ??= []).Add(signal);

    internal void Finish(InstanceEnd instance) => (instances ??= []).Add(instance);

    internal void Catch(Caught by) => (caught ??= []).Add(by);

    internal bool IsStuckAt(Node node) => faults is not null && faults.Exists(fault => fault.NodeId == node.Id);

    internal void Forget()
    {
        reached = null;
        faults = null;
    }
}

/// <summary>An instance of a loop that is done.</summary>
public readonly record struct InstanceEnd(Token Token, int Counter);

/// <summary>An error or escalation and the event that caught it.</summary>
public readonly record struct Caught(string NodeId, Trigger Thrown);

/// <summary>Why control cannot go on.</summary>
public enum FaultKind
{
    /// <summary>No condition is true and there is no default flow.</summary>
    NoFlow,

    /// <summary>Every token left waits at a join for one that cannot come.</summary>
    Deadlock,

    /// <summary>More moves in one step than any sound model makes.</summary>
    TooManyMoves,

    /// <summary>A loop does not say how often it goes round.</summary>
    NoCount,

    /// <summary>A loop goes round more often than one case can hold.</summary>
    TooManyInstances,
}

/// <summary>Control cannot go on at a node.</summary>
public sealed record MachineFault(FaultKind Kind, string NodeId, int Token, IReadOnlyList<FaultReason> Reasons);

/// <summary>Why the condition of a flow gave no answer.</summary>
public sealed record FaultReason(string FlowId, FeelProblem Problem);
