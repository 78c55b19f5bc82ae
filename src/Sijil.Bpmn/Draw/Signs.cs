namespace Sijil.Bpmn;

/// <summary>BPMN's signs, drawn around their middle.</summary>
internal static class Signs
{
    public const string Envelope = "M-9 -6h18v12h-18zM-9 -6l9 7l9 -7";
    private const string Clock = "M0 -9a9 9 0 1 0 .01 0zM0 -6v6l4 3";
    private const string Lightning = "M-8 8l5 -14l5 8l6 -10l-5 15l-5 -8z";
    private const string Dot = "M0 -9a9 9 0 1 0 .01 0z";
    private const string Person = "M0 -8a4 4 0 1 0 .01 0zM-8 8c0 -6 3 -8 8 -8s8 2 8 8z";
    private const string Gear = "M0 -3.5a3.5 3.5 0 1 0 .01 0zM0 -8v3M0 5v3M-8 0h3M5 0h3M-5.6 -5.6l2 2M3.6 3.6l2 2M-5.6 5.6l2 -2M3.6 -3.6l2 -2";
    private const string Table = "M-9 -7h18v14h-18zM-9 -3h18M-9 2h18M-3 -3v10";
    private const string Cross = "M-8 -8L8 8M8 -8L-8 8";
    private const string Plus = "M0 -11V11M-11 0H11";
    private const string Ring = "M0 -10a10 10 0 1 0 .01 0z";

    /// <summary>The sign of a kind, and whether it is drawn filled: what is thrown is filled, what is caught is open.</summary>
    public static (string Path, bool Filled)? Of(NodeKind kind) => kind switch
    {
        NodeKind.StartMessage or NodeKind.CatchMessage or NodeKind.BoundaryMessage or NodeKind.ReceiveTask => (Envelope, false),
        NodeKind.EndMessage or NodeKind.ThrowMessage or NodeKind.SendTask => (Envelope, true),
        NodeKind.StartTimer or NodeKind.CatchTimer or NodeKind.BoundaryTimer => (Clock, false),
        NodeKind.BoundaryError => (Lightning, false),
        NodeKind.EndError => (Lightning, true),
        NodeKind.EndTerminate => (Dot, true),
        NodeKind.UserTask => (Person, false),
        NodeKind.ServiceTask => (Gear, false),
        NodeKind.BusinessRuleTask => (Table, false),
        NodeKind.Exclusive => (Cross, false),
        NodeKind.Parallel => (Plus, false),
        NodeKind.Inclusive => (Ring, false),
        _ => null,
    };
}
