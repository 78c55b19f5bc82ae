using System.Text.Json;

namespace Sijil.Bpmn;

/// <summary>What one version of a process has that another has not, and what both have and is not the same.</summary>
public sealed record PlanDifference(IReadOnlyList<Node> Added, IReadOnlyList<Node> Removed, IReadOnlyList<(Node Before, Node After)> Changed)
{
    public bool IsNone => Added.Count + Removed.Count + Changed.Count == 0;

    public static PlanDifference Of(ProcessPlan before, ProcessPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new([.. after.Nodes.Where(node => before.TryFind(node.Id) is null)], [.. before.Nodes.Where(node => after.TryFind(node.Id) is null)],
            [.. before.Nodes.Select(node => (node, After: after.TryFind(node.Id)!)).Where(pair => pair.After is not null && Said(before, pair.node) != Said(after, pair.After))]);
    }

    /// <summary>All that the model says of a node, and where it leads; where it stands in the file or on the picture is no matter.</summary>
    private static string Said(ProcessPlan plan, Node node) => JsonSerializer.Serialize(new
    {
        node.Kind, node.NameAr, node.NameEn, node.Documentation, node.Step, node.Triggers, node.NeedsAll, node.Interrupting, node.MessageKey, node.Loop, node.StartQuantity, node.CompletionQuantity,
        node.Script, node.Condition, node.IsSequential, node.CancelsRest, node.CalledProcess, Parent = IdOf(plan, node.Parent), On = IdOf(plan, node.AttachedTo), UndoneBy = IdOf(plan, node.UndoneBy),
        Out = node.Out.Select(flow => plan.Flows[flow]).Select(flow => new { To = plan.Nodes[flow.To].Id, flow.ConditionText, IsDefault = flow.Index == node.DefaultFlow }),
    });

    private static string IdOf(ProcessPlan plan, int index) => index < 0 ? "" : plan.Nodes[index].Id;
}
