using Sijil.Bpmn;

namespace Sijil.Mining.Replay;

/// <summary>Puts together the net of a plan: a place for each flow, moves for each node.</summary>
internal sealed class NetSketch(ProcessPlan plan)
{
    /// <summary>So many ways of an inclusive gateway are taken in every combination; of more, only one alone or all.</summary>
    private const int MostCombined = 5;
    private readonly List<string> names = ["", ""];
    private readonly List<NetMove> moves = [];
    private readonly Dictionary<int, int> flows = [], done = [], entries = [];

    public Net Net()
    {
        foreach (var flow in plan.Flows) flows[flow.Index] = Place(plan.Nodes[flow.To].Id);
        foreach (var node in plan.Nodes.Where(node => node.Kind.IsSubProcess())) done[node.Index] = Place(node.Id);
        foreach (var node in plan.Nodes) Add(node);
        return new(names.Count, names, moves);
    }

    private int Place(string node)
    {
        names.Add(node);
        return names.Count - 1;
    }

    private void Add(Node node)
    {
        if (node.Kind is NodeKind.EventSubProcess || node.Parent >= 0 && plan.Nodes[node.Parent].Kind is NodeKind.EventSubProcess) return;
        if (node.Kind.IsBoundary()) AddBoundary(node);
        else if (node.Kind.IsSubProcess() && !node.Entries.IsEmpty) AddScope(node);
        else if (node.Kind is NodeKind.Parallel) Move(node, true, Ins(node), Outs(node));
        else if (node.Kind is NodeKind.Inclusive or NodeKind.Complex) AddInclusive(node);
        else if (node.Kind is NodeKind.Exclusive or NodeKind.EventBased) AddExclusive(node);
        else AddStep(node);
    }

    private void AddStep(Node node)
    {
        var isSilent = node.Kind.IsStart() || node.Kind.IsEnd() || !node.Kind.IsActivity() && node is { NameAr.Length: 0, NameEn.Length: 0 };
        foreach (var from in Ins(node)) Move(node, isSilent, [from], Outs(node));
        // What is repeated may be seen again without leaving it.
        if (node.Loop is not null) Move(node, isSilent, Outs(node), Outs(node));
    }

    private void AddExclusive(Node node)
    {
        foreach (var from in Ins(node)) foreach (var to in Outs(node)) Move(node, true, [from], [to]);
    }

    private void AddInclusive(Node node)
    {
        foreach (var from in Combined(Ins(node))) foreach (var to in Combined(Outs(node))) Move(node, true, from, to);
    }

    private void AddScope(Node node)
    {
        var inside = node.Entries.SelectMany(entry => Entry(plan.Nodes[entry])).ToList();
        foreach (var from in Ins(node)) Move(node, true, [from], inside);
        Move(node, true, [done[node.Index]], Outs(node));
    }

    private void AddBoundary(Node node)
    {
        var host = plan.Nodes[node.AttachedTo];
        var isSilent = node is { NameAr.Length: 0, NameEn.Length: 0 };
        foreach (var from in Ins(host)) Move(node, isSilent, [from], node.Interrupting ? Outs(node) : [from, .. Outs(node)]);
    }

    /// <summary>Where control comes to a node: its flows, or, where none leads to it, the beginning of the case or of the scope around it.</summary>
    private List<int> Ins(Node node)
    {
        if (!node.In.IsEmpty) return [.. node.In.Select(flow => flows[flow])];
        return node.Parent >= 0 ? Entry(node) : [Replay.Net.Source];
    }

    private List<int> Entry(Node node)
    {
        if (!entries.TryGetValue(node.Index, out var place)) entries[node.Index] = place = Place(node.Id);
        return [place];
    }

    /// <summary>Where it goes on: its flows, or, where none leads out, the end of the case or of the scope around it.</summary>
    private List<int> Outs(Node node)
    {
        if (!node.Out.IsEmpty) return [.. node.Out.Select(flow => flows[flow])];
        return [node.Parent >= 0 && done.TryGetValue(node.Parent, out var around) ? around : Replay.Net.Sink];
    }

    private static IEnumerable<IReadOnlyList<int>> Combined(List<int> places)
    {
        if (places.Count > MostCombined) return [.. places.Select(place => new[] { place }), places];
        return Enumerable.Range(1, (1 << places.Count) - 1).Select(chosen => places.Where((_, at) => (chosen >> at & 1) is 1).ToArray());
    }

    private void Move(Node node, bool isSilent, IReadOnlyList<int> from, IReadOnlyList<int> to) => moves.Add(new(node, isSilent, from, to));
}
