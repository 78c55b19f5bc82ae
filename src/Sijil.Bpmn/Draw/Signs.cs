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

    private const string Triangle = "M0 -8L9 7H-9z";
    private const string Arrow = "M0 -9L7 8L0 2L-7 8z";
    private const string Rewind = "M-1 0L8 -6V6zM-9 0L0 -6V6z";
    private const string Ahead = "M-9 -3H2V-7L9 0L2 7V3H-9z";
    private const string Page = "M-7 -8h14v16h-14zM-4 -4h8M-4 0h8M-4 4h8";
    private const string Pentagon = "M0 -9L9 -2L5 8H-5L-9 -2z";
    private const string Star = "M0 -11V11M-11 0H11M-8 -8L8 8M8 -8L-8 8";
    private const string Scroll = "M-6 -8h13c-5 4 4 12 -1 16h-13c5 -4 -4 -12 1 -16zM-3 -3h7M-2 1h7M0 5h5";
    private const string Hand = "M-9 -2h9M-9 -2v8h13c4 0 5 -3 5 -6v-2h-10M-3 -2c0 -3 3 -5 6 -5";

    /// <summary>What stands at the foot of an activity: how it is repeated, that it is ad hoc, that it undoes another.</summary>
    public static IEnumerable<string> MarkersOf(Node node)
    {
        if (node.Loop is { } loop) yield return loop.Kind switch
        {
            LoopKind.Standard => "M3 5a6 6 0 1 0 -6 0M-3 5v-4M-3 5h-4",
            LoopKind.Parallel => "M-4 -5v10M0 -5v10M4 -5v10",
            _ => "M-5 -4h10M-5 0h10M-5 4h10",
        };
        if (node.Kind is NodeKind.AdHoc) yield return "M-7 2c2 -5 5 -4 7 -2s5 2 7 -2";
        if (node.IsForCompensation) yield return Rewind;
    }

    /// <summary>The sign of a node, and whether it is drawn filled: what is thrown is filled, what is caught is open.</summary>
    public static (string Path, bool Filled)? Of(Node node) => node.Kind switch
    {
        <= NodeKind.Boundary => OfEvent(node) is { } sign ? (sign, !node.Kind.Catches()) : null,
        NodeKind.ReceiveTask => (Envelope, false),
        NodeKind.SendTask => (Envelope, true),
        NodeKind.UserTask => (Person, false),
        NodeKind.ManualTask => (Hand, false),
        NodeKind.ServiceTask => (Gear, false),
        NodeKind.ScriptTask => (Scroll, false),
        NodeKind.BusinessRuleTask => (Table, false),
        NodeKind.Exclusive => (Cross, false),
        NodeKind.Parallel => (Plus, false),
        NodeKind.Inclusive => (Ring, false),
        NodeKind.Complex => (Star, false),
        NodeKind.EventBased => (Pentagon, false),
        _ => null,
    };

    private static string? OfEvent(Node node) => node.Triggers switch
    {
        [] => null,
        [var trigger] => OfTrigger(trigger.Kind),
        _ => node.NeedsAll ? Plus : Pentagon,
    };

    private static string OfTrigger(TriggerKind kind) => kind switch
    {
        TriggerKind.Message => Envelope,
        TriggerKind.Timer => Clock,
        TriggerKind.Signal => Triangle,
        TriggerKind.Conditional => Page,
        TriggerKind.Error => Lightning,
        TriggerKind.Escalation => Arrow,
        TriggerKind.Compensation => Rewind,
        TriggerKind.Cancel => Cross,
        TriggerKind.Link => Ahead,
        _ => Dot,
    };
}
