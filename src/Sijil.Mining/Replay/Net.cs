using Sijil.Bpmn;

namespace Sijil.Mining.Replay;

/// <summary>A process model as places that hold tokens and moves that take and give them: what replay plays on.</summary>
/// <param name="Places">How many places there are; the first is where a case begins, the second where it ends.</param>
/// <param name="Names">For each place, the id of the node to which it leads.</param>
internal sealed record Net(int Places, IReadOnlyList<string> Names, IReadOnlyList<NetMove> Moves)
{
    public const int Source = 0, Sink = 1;

    /// <summary>Of a plan; its events and activities are visible when somebody may do them, gateways never are.</summary>
    public static Net Of(ProcessPlan plan) => new NetSketch(plan).Net();

    /// <summary>Places of choices that stay open; a token there is no work left undone.</summary>
    public IReadOnlySet<int> Choices { get; init; } = new HashSet<int>();

    public IReadOnlyList<NetMove> Silent { get; } = [.. Moves.Where(move => move.IsSilent)];

    public ILookup<string, NetMove> Visible { get; } = Named(Moves);

    // A log may speak of a step by either of its names, or by its id.
    private static ILookup<string, NetMove> Named(IReadOnlyList<NetMove> moves) =>
        moves.Where(move => !move.IsSilent).SelectMany(move => NamesOf(move.Node).Select(name => (name, move))).ToLookup(pair => pair.name, pair => pair.move, StringComparer.Ordinal);

    public static IEnumerable<string> NamesOf(Node node) => new[] { node.NameAr.Trim(), node.NameEn.Trim(), node.Id }.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);
}

/// <summary>One move: the places from which it takes a token each, and those to which it gives one each.</summary>
internal sealed record NetMove(Node Node, bool IsSilent, IReadOnlyList<int> From, IReadOnlyList<int> To)
{
    /// <summary>It needs a token in one of its places only, and takes those of all.</summary>
    public bool Gathers { get; init; }

    public bool IsReady(int[] marking)
    {
        foreach (var place in From) if (marking[place] > 0 == Gathers) return Gathers;
        return !Gathers;
    }

    /// <returns>How many tokens were taken.</returns>
    public int Take(int[] marking)
    {
        var taken = 0;
        foreach (var place in From)
        {
            if (Gathers && marking[place] is 0) continue;
            marking[place]--;
            taken++;
        }
        return taken;
    }

    /// <summary>It ends the whole case at once.</summary>
    public bool EndsAll { get; } = Node.Kind.IsEnd() && Node.Parent < 0 && Node.Has(TriggerKind.Terminate);
}
