using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>What came of one step of the machine.</summary>
public sealed class Arrivals
{
    private List<Token>? reached;
    private List<string>? ended;
    private List<MachineFault>? faults;

    /// <summary>Tokens that have come to rest at a node that needs doing: the caller does it, then completes the token.</summary>
    public IReadOnlyList<Token> Reached => reached ?? (IReadOnlyList<Token>)[];

    /// <summary>Ids of the end events reached, in order.</summary>
    public IReadOnlyList<string> Ended => ended ?? (IReadOnlyList<string>)[];

    /// <summary>A terminate end event has taken every token.</summary>
    public bool Terminated { get; internal set; }

    /// <summary>An error end event has taken every token and thrown this code to the caller of the process.</summary>
    public string? Error { get; internal set; }

    /// <summary>Where control cannot go on; the moves made stand, each token rests where it is stuck and may be completed again.</summary>
    public IReadOnlyList<MachineFault> Faults => faults ?? (IReadOnlyList<MachineFault>)[];

    /// <summary>The first fault, or null.</summary>
    public MachineFault? Fault => faults?[0];

    internal bool Stopped => Terminated || Error is not null || Fault is { Kind: FaultKind.TooManyMoves };

    internal void Reach(Token token) => (reached ??= []).Add(token);

    internal void End(string node) => (ended ??= []).Add(node);

    internal void Stick(MachineFault fault) => (faults ??= []).Add(fault);

    internal bool IsStuckAt(Node node) => faults is not null && faults.Exists(fault => fault.NodeId == node.Id);

    internal void Forget()
    {
        reached = null;
        faults = null;
    }
}

/// <summary>Why control cannot go on.</summary>
public enum FaultKind
{
    /// <summary>No condition is true and there is no default flow.</summary>
    NoFlow,

    /// <summary>Every token left waits at a join for one that cannot come.</summary>
    Deadlock,

    /// <summary>More moves in one step than any sound model makes.</summary>
    TooManyMoves,
}

/// <summary>Control cannot go on at a node.</summary>
public sealed record MachineFault(FaultKind Kind, string NodeId, int Token, IReadOnlyList<FaultReason> Reasons);

/// <summary>Why the condition of a flow gave no answer.</summary>
public sealed record FaultReason(string FlowId, FeelProblem Problem);
