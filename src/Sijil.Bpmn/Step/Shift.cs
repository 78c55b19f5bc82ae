namespace Sijil.Bpmn;

/// <summary>Why a token cannot be put at a step.</summary>
public enum ShiftBar
{
    /// <summary>The step stands in another sub-process than the token.</summary>
    OtherScope,

    /// <summary>The token is one of many of a loop, or its neighbours have no order.</summary>
    Repeated,

    /// <summary>Nothing begins there: an event on a step, a start, a join that waits for others, a step that only undoes.</summary>
    NoPlace,
}

/// <summary>Where a person with authority may put a token.</summary>
public static class Shift
{
    /// <summary>What speaks against putting a token at a node; null when nothing does.</summary>
    public static ShiftBar? Bar(ProcessPlan plan, Marking marking, int token, Node to)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(marking);
        ArgumentNullException.ThrowIfNull(to);
        if (marking.Find(token) is not { } standing) return ShiftBar.NoPlace;
        var from = plan.Nodes[standing.Node];
        if (marking.IsInstance(standing) || from.Parent >= 0 && plan.Nodes[from.Parent].Kind is NodeKind.AdHoc) return ShiftBar.Repeated;
        if (to.Parent != from.Parent) return ShiftBar.OtherScope;
        return CanBegin(to) ? null : ShiftBar.NoPlace;
    }

    /// <summary>Whether what a token rests at may be taken as done without being done.</summary>
    public static bool CanSkip(ProcessPlan plan, Marking marking, int token)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(marking);
        return marking.Find(token) is { } standing && plan.Nodes[standing.Node] is { Rests: true, Kind: not NodeKind.EventBased } node && (node.Loop is null || marking.IsInstance(standing));
    }

    private static bool CanBegin(Node node) => node.Kind switch
    {
        NodeKind.EventSubProcess => false,
        NodeKind.Catch or NodeKind.Throw => !node.Has(TriggerKind.Link),
        NodeKind.End or NodeKind.EventBased or NodeKind.Exclusive => true,
        NodeKind.Parallel or NodeKind.Inclusive or NodeKind.Complex => node.In.Length <= 1,
        _ => node.Kind.IsActivity() && !node.IsForCompensation,
    };
}
