namespace Sijil.Bpmn;

/// <summary>What a node of a process is, in BPMN's own words: everything that runs, and nothing else.</summary>
public enum NodeKind
{
    StartNone, StartMessage, StartTimer,
    EndNone, EndMessage, EndError, EndTerminate,
    UserTask, ServiceTask, BusinessRuleTask, SendTask, ReceiveTask, CallActivity,
    Exclusive, Parallel, Inclusive,
    CatchMessage, CatchTimer, ThrowMessage, ThrowNone,
    BoundaryTimer, BoundaryError, BoundaryMessage,
}

/// <summary>The families of node kinds that the rules speak of.</summary>
public static class NodeKinds
{
    /// <summary>Starts a process.</summary>
    public static bool IsStart(this NodeKind kind) => kind <= NodeKind.StartTimer;

    /// <summary>Ends a path of a process.</summary>
    public static bool IsEnd(this NodeKind kind) => kind is >= NodeKind.EndNone and <= NodeKind.EndTerminate;

    /// <summary>Work that somebody or something does.</summary>
    public static bool IsActivity(this NodeKind kind) => kind is >= NodeKind.UserTask and <= NodeKind.CallActivity;

    /// <summary>Splits or joins paths.</summary>
    public static bool IsGateway(this NodeKind kind) => kind is >= NodeKind.Exclusive and <= NodeKind.Inclusive;

    /// <summary>An event attached to an activity.</summary>
    public static bool IsBoundary(this NodeKind kind) => kind >= NodeKind.BoundaryTimer;

    /// <summary>Carries a message in or out.</summary>
    public static bool HasMessage(this NodeKind kind) => kind is NodeKind.StartMessage or NodeKind.EndMessage or NodeKind.SendTask
        or NodeKind.ReceiveTask or NodeKind.CatchMessage or NodeKind.ThrowMessage or NodeKind.BoundaryMessage;

    /// <summary>Waits inside a running case for a message that carries the case's key.</summary>
    public static bool AwaitsMessage(this NodeKind kind) =>
        kind is NodeKind.ReceiveTask or NodeKind.CatchMessage or NodeKind.BoundaryMessage;

    /// <summary>Has a date or a duration.</summary>
    public static bool HasTimer(this NodeKind kind) =>
        kind is NodeKind.StartTimer or NodeKind.CatchTimer or NodeKind.BoundaryTimer;

    /// <summary>A token rests here until the caller has done, or received, what the node names.</summary>
    public static bool Rests(this NodeKind kind) => kind.IsActivity()
        || kind is NodeKind.CatchMessage or NodeKind.CatchTimer or NodeKind.ThrowMessage or NodeKind.EndMessage;
}
