using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>Whether control that rests at a node can rest at its counterpart in another version: the same kind of wait, in the same scope.</summary>
public static class Carrying
{
    /// <summary>Whether a token may be found here between two turns.</summary>
    public static bool Holds(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Rests && !GoesOnAtOnce(node) || node.Kind.IsSubProcess() || node.Loop is not null || node.StartQuantity > 1 || node.Kind.IsGateway() && node.In.Length > 1
            || node.Kind is NodeKind.Throw or NodeKind.End && (node.Has(TriggerKind.Compensation) || node.Has(TriggerKind.Cancel));
    }

    /// <summary>A token that comes here goes on in the same turn, unless something is wrong.</summary>
    private static bool GoesOnAtOnce(Node node) => node.Kind is NodeKind.BusinessRuleTask or NodeKind.ScriptTask or NodeKind.SendTask or NodeKind.Throw or NodeKind.End
        || node is { Kind: NodeKind.ServiceTask, Step: { Reads.IsEmpty: true, Operation: null } };

    /// <returns>What keeps a token from going from one to the other, or null.</returns>
    public static string? Obstacle(StepMap map, Node before, Node after)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (KindOf(before) != KindOf(after)) return ChangeCodes.Kind;
        if (before.CalledProcess != after.CalledProcess) return ChangeCodes.Call;
        if (before.Loop?.Kind != after.Loop?.Kind) return ChangeCodes.Loop;
        if (map.Node(before.Parent) != after.Parent) return ChangeCodes.Scope;
        return SameOrder(map, before, after) ? null : ChangeCodes.Order;
    }

    /// <summary>What is waited for: a person, a system, events of the same kinds, or what is inside.</summary>
    private static string KindOf(Node node) => node.Kind switch
    {
        NodeKind.UserTask or NodeKind.ManualTask or NodeKind.Task => "person",
        NodeKind.ReceiveTask or NodeKind.Catch => $"event {string.Join(' ', node.Triggers.Select(trigger => trigger.Kind))} {node.NeedsAll}",
        NodeKind.Throw or NodeKind.End => $"{node.Kind} {string.Join(' ', node.Triggers.Select(trigger => trigger.Kind))}",
        NodeKind.AdHoc => $"{node.Kind} {node.IsSequential}",
        _ => node.Kind.ToString(),
    };

    /// <summary>Where what is remembered counts places, the places must be the same.</summary>
    private static bool SameOrder(StepMap map, Node before, Node after) => before.Kind switch
    {
        NodeKind.AdHoc when before.IsSequential => Same(before.Entries, after.Entries, map.Node),
        NodeKind.Complex => Same(before.In, after.In, map.Flow),
        _ => true,
    };

    private static bool Same(ImmutableArray<int> before, ImmutableArray<int> after, Func<int, int> map) => before.Select(map).SequenceEqual(after);
}

/// <summary>Why control cannot go from one version to another.</summary>
public static class ChangeCodes
{
    public const string Gone = "no-counterpart";
    public const string Kind = "kind-differs";
    public const string Call = "call-differs";
    public const string Loop = "loop-differs";
    public const string Scope = "scope-differs";
    public const string Order = "order-differs";
    public const string JoinFlow = "join-differs";
    public const string Undo = "undo-gone";
    public const string Deadlock = "would-stand-still";
    public const string Unsynchronised = "would-do-twice";
}
