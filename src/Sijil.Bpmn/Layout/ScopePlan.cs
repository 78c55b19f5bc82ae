using System.Collections.Immutable;

namespace Sijil.Bpmn;

/// <summary>One scope of a process as a process of its own, to be laid out alone.</summary>
internal static class ScopePlan
{
    public static ProcessPlan Of(ProcessPlan plan, int scope)
    {
        if (scope < 0 && plan.Nodes.All(node => node.Parent < 0)) return plan;
        var nodes = plan.Nodes.Where(node => node.Parent == scope).ToList();
        var flows = plan.Flows.Where(flow => plan.Nodes[flow.From].Parent == scope).ToList();
        var places = nodes.Select((node, at) => (node.Index, at)).ToDictionary(pair => pair.Index, pair => pair.at);
        var ways = flows.Select((flow, at) => (flow.Index, at)).ToDictionary(pair => pair.Index, pair => pair.at);
        return new(plan.Id,
            [.. nodes.Select(node => node with
            {
                Index = places[node.Index], In = All(node.In, ways), Out = All(node.Out, ways), DefaultFlow = ways.GetValueOrDefault(node.DefaultFlow, -1), AttachedTo = places.GetValueOrDefault(node.AttachedTo, -1),
                Boundaries = All(node.Boundaries, places), UndoneBy = places.GetValueOrDefault(node.UndoneBy, -1), Parent = -1, Entries = [], EventSubs = [],
            })],
            [.. flows.Select(flow => flow with { Index = ways[flow.Index], From = places[flow.From], To = places[flow.To] })]);
    }

    private static ImmutableArray<int> All(ImmutableArray<int> indexes, Dictionary<int, int> places) => [.. indexes.Where(places.ContainsKey).Select(index => places[index])];
}
