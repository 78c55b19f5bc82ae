using System.Collections.Concurrent;

namespace Sijil.Bpmn;

/// <summary>Whether control can go on to a good end from where a marking stands: every way from there is gone, as before a model may run.</summary>
/// <remarks>What ends badly from the start of the model too is the model's own fault, and not said. Markings of one shape are looked at once.</remarks>
public sealed class Landing(ProcessPlan plan)
{
    private const int MostStates = 20_000;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Unsound>> seen = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<(string, string)>> own = new(() => [.. Soundness.Within(plan, MostStates).Found.Select(found => (found.Code, found.At.Id))]);

    /// <returns>The ways that end badly.</returns>
    public IEnumerable<Unsound> Faults(Marking marking) => Plain(marking).SelectMany(plain => seen.GetOrAdd(ShapeOf(plain), _ => Walk(plain)));

    private IReadOnlyList<Unsound> Walk(Marking marking) => [.. Soundness.From(plan, marking, MostStates).Found.Where(one => !own.Value.Contains((one.Code, one.At.Id)))];

    /// <summary>The walk knows no loops: each instance of a loop is looked at as the activity done once.</summary>
    private static IEnumerable<Marking> Plain(Marking marking)
    {
        var loops = marking.Tokens.Where(marking.IsInstance).GroupBy(token => token.Scope).ToDictionary(group => group.Key, group => group.Select(token => token.Id).ToList());
        if (loops.Count == 0) return [marking];
        return Enumerable.Range(0, loops.Values.Max(instances => instances.Count)).Select(round => Plain(marking, loops, round));
    }

    private static Marking Plain(Marking marking, Dictionary<int, List<int>> loops, int round)
    {
        var chosen = loops.ToDictionary(loop => loop.Value[Math.Min(round, loop.Value.Count - 1)], loop => loop.Key);
        var instances = loops.Values.SelectMany(all => all).ToHashSet();
        HashSet<int> left = [];
        List<Token> tokens = [];
        foreach (var token in marking.Tokens)    // a scope is older than what stands in it
        {
            if (instances.Contains(token.Id))
            {
                if (!chosen.ContainsKey(token.Id) || left.Contains(token.Scope)) left.Add(token.Id);
            }
            else if (left.Contains(token.Scope)) left.Add(token.Id);
            else tokens.Add(chosen.TryGetValue(token.Scope, out var loop) ? token with { Scope = loop } : token);
        }
        var kept = tokens.Select(token => token.Id).Append(-1).ToHashSet();
        return Marking.From(tokens, marking.NextToken, marking.Memories.Where(memory => kept.Contains(memory.Token)), marking.Done, marking.NextDone);
    }

    private static string ShapeOf(Marking marking)
    {
        var places = marking.Tokens.Select((token, at) => (token.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        return string.Join('|', [.. marking.Tokens.Select(token => $"{token.Node}.{token.Flow}.{(token.Scope < 0 ? -1 : places[token.Scope])}"), "~",
            .. marking.Memories.Select(memory => $"{(memory.Token < 0 ? -1 : places[memory.Token])}={memory.Key}:{memory.Value}"), "~", .. marking.Done.Select(done => $"{done.Node}.{done.Inside}")]);
    }
}
