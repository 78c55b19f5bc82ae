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
        Starts = [.. nodes.Where(node => node.Kind.IsStart() && node.Parent < 0).Select(node => node.Index)];
        EventSubs = [.. nodes.Where(node => node.Kind is NodeKind.EventSubProcess && node.Parent < 0).Select(node => node.Index)];
        reaches = new InclusiveReach?[nodes.Length];
        HasWaitingJoin = nodes.Any(node => node.Kind is NodeKind.Inclusive or NodeKind.Complex && node.In.Length > 1);
        HasConditionals = nodes.Any(node => node.Has(TriggerKind.Conditional));
        HasEventSubs = nodes.Any(node => node.Kind is NodeKind.EventSubProcess);
        HasCompensation = nodes.Any(node => node.Has(TriggerKind.Compensation));
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

    /// <summary>Indexes of the event sub-processes of the process itself.</summary>
    public ImmutableArray<int> EventSubs { get; }

    /// <summary>The start event without a trigger, or else the first one.</summary>
    public int Start => Starts.FirstOrDefault(index => Nodes[index].Triggers.IsEmpty, Starts.IsEmpty ? Nodes.First(Begins).Index : Starts[0]);
    public Diagram? Diagram { get; init; }

    /// <exception cref="KeyNotFoundException">No node has this id.</exception>
    public Node Find(string id) => Nodes[indexes[id]];

    public Node? TryFind(string id) => indexes.TryGetValue(id, out var index) ? Nodes[index] : null;

    /// <summary>What this message begins: a start event, or a first step that instantiates; null when nothing.</summary>
    public Node? StartOf(string message) =>
        Nodes.FirstOrDefault(node => node.MessageName == message && (node.Kind.IsStart() && node.Parent < 0 || Begins(node)));

    /// <summary>The start event that begins a case when this signal is said, or null.</summary>
    public Node? StartOfSignal(string signal) =>
        Nodes.FirstOrDefault(node => node.Kind.IsStart() && node.Parent < 0 && node.Triggers.Any(trigger => trigger.Kind is TriggerKind.Signal && trigger.Name == signal));

    /// <summary>Whether a case may begin at this node though it is no start event: its own message, or the gateway before it, begins one.</summary>
    public bool Begins(Node node) => node.Parent < 0
        && (node.Instantiates && node.Kind is NodeKind.ReceiveTask || node.Kind is NodeKind.Catch or NodeKind.ReceiveTask && GatewayBefore(node) is { Instantiates: true });

    /// <summary>Where the gateway that began the case waits for all of its events: the others.</summary>
    internal IEnumerable<int> TogetherWith(Node first) => GatewayBefore(first) is { Instantiates: true, NeedsAll: true } gateway
        ? gateway.Out.Select(flow => Flows[flow].To).Where(to => to != first.Index) : [];

    private Node? GatewayBefore(Node node) =>
        node.In is [var flow] && Nodes[Flows[flow].From] is { Kind: NodeKind.EventBased } gateway ? gateway : null;

    /// <summary>The activities in the order in which the flows lead to them.</summary>
    public IReadOnlyList<Node> Steps() => FlowOrder.Activities(this);

    internal bool HasWaitingJoin { get; }

    /// <summary>Something may begin beside the flows.</summary>
    public bool HasEventSubs { get; }

    /// <summary>Some event waits for what the case knows.</summary>
    public bool HasConditionals { get; }
    internal bool HasCompensation { get; }

    // Two threads may both compute it: they compute the same.
    internal InclusiveReach ReachOf(Node join) => reaches[join.Index] ??= InclusiveReach.Of(this, join);
}
