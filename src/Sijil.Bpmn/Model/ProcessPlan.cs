using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>A process compiled to run: nodes and flows by index. It never changes.</summary>
public sealed class ProcessPlan
{
    private readonly Dictionary<string, int> indexes;
    private readonly InclusiveReach?[] reaches;

    public ProcessPlan(string id, ImmutableArray<Node> nodes, ImmutableArray<Flow> flows)
    {
        Id = id;
        Nodes = nodes;
        Flows = flows;
        indexes = nodes.ToDictionary(node => node.Id, node => node.Index, StringComparer.Ordinal);
        Starts = [.. nodes.Where(node => node.Kind.IsStart()).Select(node => node.Index)];
        reaches = new InclusiveReach?[nodes.Length];
        HasInclusiveJoin = nodes.Any(node => node.Kind is NodeKind.Inclusive && node.In.Length > 1);
    }

    public string Id { get; }
    public string NameAr { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string Documentation { get; init; } = "";
    public JourneyDetails Journey { get; init; } = JourneyDetails.None;
    public ImmutableArray<Node> Nodes { get; }
    public ImmutableArray<Flow> Flows { get; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Indexes of the start events, in the order of the file.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>The start event without a trigger, or else the first one.</summary>
    public int Start => Starts.FirstOrDefault(index => Nodes[index].Kind is NodeKind.StartNone, Starts[0]);
    public Diagram? Diagram { get; init; }

    /// <exception cref="KeyNotFoundException">No node has this id.</exception>
    public Node Find(string id) => Nodes[indexes[id]];

    public Node? TryFind(string id) => indexes.TryGetValue(id, out var index) ? Nodes[index] : null;

    /// <summary>The start event that this message triggers, or null.</summary>
    public Node? StartOf(string message) =>
        Nodes.FirstOrDefault(node => node.Kind is NodeKind.StartMessage && node.MessageName == message);

    /// <summary>The boundary event of an activity that catches this error: by its code, else the one that catches all.</summary>
    public Node? Catching(Node activity, string error)
    {
        var errors = activity.Boundaries.Select(index => Nodes[index]).Where(node => node.Kind is NodeKind.BoundaryError).ToList();
        return errors.Find(node => node.ErrorCode == error) ?? errors.Find(node => node.ErrorCode is null);
    }

    /// <summary>The activities in the order in which the flows lead to them.</summary>
    public IReadOnlyList<Node> Steps() => FlowOrder.Activities(this);

    internal bool HasInclusiveJoin { get; }

    // Two threads may both compute it: they compute the same.
    internal InclusiveReach ReachOf(Node join) => reaches[join.Index] ??= InclusiveReach.Of(this, join);
}
