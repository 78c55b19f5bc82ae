using Sijil.Mining.Flow;

namespace Sijil.Mining.Maps;

/// <summary>What of a graph is drawn: the most frequent arcs, and what is needed so that no drawn activity hangs in the air.</summary>
/// <param name="Nodes">Indexes of the graph's nodes.</param>
/// <param name="HiddenArcs">How many different arcs are not drawn.</param>
public sealed record MapPart(FlowGraph Graph, IReadOnlyList<int> Nodes, IReadOnlyList<FlowArc> Arcs, int HiddenArcs)
{
    /// <summary>The nodes at which enough cases begin to be drawn so.</summary>
    public IReadOnlySet<int> Begins { get; private init; } = new HashSet<int>();

    /// <summary>The nodes at which enough cases end.</summary>
    public IReadOnlySet<int> Stops { get; private init; } = new HashSet<int>();

    /// <summary>Takes the most frequent arcs until they make up the share of all moves that is wanted.</summary>
    public static MapPart Of(FlowGraph graph, double share = 0.95)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (all, sum) = (graph.Arcs.Sum(arc => arc.Count), 0L);
        var kept = new HashSet<FlowArc>();
        foreach (var arc in graph.Arcs.OrderByDescending(arc => arc.Count))
        {
            if (sum >= share * all && kept.Count > 0) break;
            kept.Add(arc);
            sum += arc.Count;
        }
        var nodes = kept.SelectMany(arc => new[] { arc.From, arc.To }).Concat(Main(graph)).ToHashSet();
        foreach (var node in nodes.ToList())
        {
            if (graph.Nodes[node].Starts is 0 && !kept.Any(arc => arc.To == node && arc.From != node)) Hold(graph.Arcs.Where(arc => arc.To == node && arc.From != node));
            if (graph.Nodes[node].Ends is 0 && !kept.Any(arc => arc.From == node && arc.To != node)) Hold(graph.Arcs.Where(arc => arc.From == node && arc.To != node));
        }
        return new(graph, [.. nodes.Order()], [.. kept.OrderByDescending(arc => arc.Count)], graph.Arcs.Count - kept.Count)
        {
            Begins = Often(nodes, node => graph.Nodes[node].Starts, share, node => !kept.Any(arc => arc.To == node && arc.From != node)),
            Stops = Often(nodes, node => graph.Nodes[node].Ends, share, node => !kept.Any(arc => arc.From == node && arc.To != node)),
        };

        void Hold(IEnumerable<FlowArc> arcs)
        {
            if (arcs.Where(arc => nodes.Contains(arc.From) && nodes.Contains(arc.To)).MaxBy(arc => arc.Count) is { } best || (best = arcs.MaxBy(arc => arc.Count)) is not null)
            {
                kept.Add(best);
                nodes.Add(best.From);
                nodes.Add(best.To);
            }
        }
    }

    private static HashSet<int> Often(HashSet<int> nodes, Func<int, long> countOf, double share, Func<int, bool> isNeeded)
    {
        var (all, sum) = (nodes.Sum(countOf), 0L);
        var often = nodes.Where(node => countOf(node) > 0 && isNeeded(node)).ToHashSet();
        foreach (var node in nodes.Where(node => countOf(node) > 0).OrderByDescending(countOf))
        {
            if (sum >= share * all) break;
            often.Add(node);
            sum += countOf(node);
        }
        return often;
    }

    // A log of single steps has no arcs, and yet something happened.
    private static IEnumerable<int> Main(FlowGraph graph) => graph.Nodes.Count is 0 ? [] : [Enumerable.Range(0, graph.Nodes.Count).MaxBy(at => graph.Nodes[at].Count)];
}
