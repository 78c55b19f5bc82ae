using Sijil.Mining.Logs;

namespace Sijil.Mining.Flow;

/// <summary>A case that went from one hand to another and back again.</summary>
/// <param name="Count">How often.</param>
/// <param name="Cases">In how many cases.</param>
public sealed record PingPong(string One, string Other, long Count, long Cases)
{
    /// <summary>Between persons, or systems.</summary>
    public static IReadOnlyList<PingPong> BetweenResources(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Between(log, log.Resources, log.ResourcesOf);
    }

    /// <summary>Between units.</summary>
    public static IReadOnlyList<PingPong> BetweenGroups(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Between(log, log.Groups, log.GroupsOf);
    }

    private delegate ReadOnlySpan<int> HandsOf(int @case);

    // Several events in the same hand are one stay; an event in nobody's hand moves nothing.
    private static List<PingPong> Between(EventLog log, IReadOnlyList<string> names, HandsOf handsOf)
    {
        Dictionary<(int, int), (long Count, long Cases, int Last)> found = [];
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (first, second) = (EventLog.Nobody, EventLog.Nobody);
            foreach (var hand in handsOf(at))
            {
                if (hand == EventLog.Nobody || hand == second) continue;
                if (hand == first)
                {
                    var known = found.GetValueOrDefault((first, second), (0, 0, -1));
                    found[(first, second)] = (known.Count + 1, known.Cases + (known.Last == at ? 0 : 1), at);
                }
                (first, second) = (second, hand);
            }
        }
        return [.. found.OrderByDescending(pair => pair.Value.Count).Select(pair => new PingPong(names[pair.Key.Item1], names[pair.Key.Item2], pair.Value.Count, pair.Value.Cases))];
    }
}
