namespace Sijil.Bpmn;

/// <summary>Why a marking cannot stand in another version.</summary>
/// <param name="Code">One of <see cref="ChangeCodes"/>.</param>
/// <param name="Node">The id of the node of the version that it stands in.</param>
/// <param name="Into">Where it would go, or of a way that ends badly the ids of the way.</param>
public sealed record Misfit(string Code, string Node, string Into);

/// <summary>A marking in another version of its process, or why it cannot be there.</summary>
/// <param name="Nodes">The counterpart of every node that the marking speaks of.</param>
public sealed record Moved(Marking? Marking, IReadOnlyList<Misfit> Misfits, IReadOnlyList<(Token Before, Token After)> Tokens, IReadOnlyDictionary<int, int> Nodes)
{
    /// <param name="places">Where single tokens go, whatever the map says: back where they came from.</param>
    public static Moved Of(Marking marking, StepMap map, IReadOnlyDictionary<int, (int Node, int Flow)>? places = null)
    {
        ArgumentNullException.ThrowIfNull(marking);
        ArgumentNullException.ThrowIfNull(map);
        List<Misfit> misfits = [];
        List<(Token, Token)> tokens = [];
        foreach (var token in marking.Tokens)
            if (Place(token, marking, map, places, misfits) is { } place) tokens.Add((token, token with { Node = place.Node, Flow = place.Flow }));
        foreach (var done in marking.Done)
            if (map.Node(done.Node) < 0) misfits.Add(new(ChangeCodes.Undo, map.From.Nodes[done.Node].Id, ""));
        if (misfits.Count > 0) return new(null, misfits, tokens, new Dictionary<int, int>());
        var nodes = Named(marking, map);
        return new(marking.Renumbered(tokens.ToDictionary(pair => pair.Item1.Id, pair => (pair.Item2.Node, pair.Item2.Flow)), nodes), [], tokens, nodes);
    }

    private static (int Node, int Flow)? Place(Token token, Marking marking, StepMap map, IReadOnlyDictionary<int, (int Node, int Flow)>? places, List<Misfit> misfits)
    {
        var before = map.From.Nodes[token.Node];
        if (places is not null && places.TryGetValue(token.Id, out var known)) return known;
        if (map.Find(before) is not { } after)
        {
            misfits.Add(new(ChangeCodes.Gone, before.Id, ""));
            return null;
        }
        var flow = map.Flow(token.Flow) is var mapped && mapped >= 0 && after.In.Contains(mapped) ? mapped : -1;
        var waitsByFlow = before.Kind.IsGateway() && before.In.Length > 1 || before.StartQuantity > 1 && token.Flow >= 0;
        var obstacle = Carrying.Obstacle(map, before, after) ?? (waitsByFlow && flow < 0 ? ChangeCodes.JoinFlow : null);
        if (obstacle is null) return (after.Index, flow);
        misfits.Add(new(obstacle, before.Id, after.Id));
        return null;
    }

    private static Dictionary<int, int> Named(Marking marking, StepMap map) => marking.Memories.Select(memory => memory.Key / Move.Slots).Concat(marking.Done.Select(done => done.Node))
        .Distinct().Where(node => map.Node(node) >= 0).ToDictionary(node => node, map.Node);
}
