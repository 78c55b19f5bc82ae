using Sijil.Bpmn;

namespace Sijil.Mining.Replay;

/// <summary>Puts together the net of a plan: a place for each flow, moves for each node.</summary>
internal sealed class NetSketch(ProcessPlan plan)
{
    private readonly List<string> names = ["", ""];
    private readonly List<NetMove> moves = [];
    private readonly HashSet<int> choices = [];
    private readonly Dictionary<int, int> flows = [], done = [], entries = [];

    public Net Net()
    {
        foreach (var flow in plan.Flows) flows[flow.Index] = Place(plan.Nodes[flow.To].Id);
        foreach (var node in plan.Nodes.Where(node => node.Kind.IsSubProcess())) done[node.Index] = Place(node.Id);
        foreach (var node in plan.Nodes) Add(node);
        return new(names.Count, names, moves) { Choices = choices };
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

    // Which ways are taken shows only later: the choice stays open, and each way may begin while it does. Where ways meet, all that have come go on as one.
    private void AddInclusive(Node node)
    {
        var (ins, outs) = (Ins(node), Outs(node));
        if (outs.Count > 1)
        {
            var choice = Place(node.Id);
            choices.Add(choice);
            foreach (var to in outs) Move(node, true, [choice], [choice, to]);
            outs = [choice];
        }
        moves.Add(new(node, true, ins, outs) { Gathers = ins.Count > 1 });
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

    private void Move(Node node, bool isSilent, IReadOnlyList<int> from, IReadOnlyList<int> to) => moves.Add(new(node, isSilent, from, to));
}
