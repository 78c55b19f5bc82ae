namespace Sijil.Bpmn;

/// <summary>What a node of a process is, in BPMN's own words; what an event waits for or says are its triggers.</summary>
public enum NodeKind
{
    Start, End, Catch, Throw, Boundary,
    Task, ManualTask, UserTask, ServiceTask, ScriptTask, BusinessRuleTask, SendTask, ReceiveTask, CallActivity,
    SubProcess, EventSubProcess, Transaction, AdHoc,
    Exclusive, Parallel, Inclusive, Complex, EventBased,
}

/// <summary>The families of node kinds that the rules speak of.</summary>
public static class NodeKinds
{
    /// <summary>Starts a process or a sub-process.</summary>
    public static bool IsStart(this NodeKind kind) => kind is NodeKind.Start;

    /// <summary>Ends a path.</summary>
    public static bool IsEnd(this NodeKind kind) => kind is NodeKind.End;

    /// <summary>Work that somebody or something does; an event sub-process is not on any path and is none.</summary>
    public static bool IsActivity(this NodeKind kind) => kind is >= NodeKind.Task and <= NodeKind.AdHoc and not NodeKind.EventSubProcess;

    /// <summary>Holds nodes of its own; its token is the scope of the tokens inside.</summary>
    public static bool IsSubProcess(this NodeKind kind) => kind is >= NodeKind.SubProcess and <= NodeKind.AdHoc;

    /// <summary>Splits or joins paths.</summary>
    public static bool IsGateway(this NodeKind kind) => kind >= NodeKind.Exclusive;

    /// <summary>An event attached to an activity.</summary>
    public static bool IsBoundary(this NodeKind kind) => kind is NodeKind.Boundary;

    /// <summary>Something happens to it: it waits.</summary>
    public static bool Catches(this NodeKind kind) => kind is NodeKind.Start or NodeKind.Catch or NodeKind.Boundary;
}
