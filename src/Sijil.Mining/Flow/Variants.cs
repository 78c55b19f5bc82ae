using Sijil.Mining.Logs;

namespace Sijil.Mining.Flow;

/// <summary>The different ways that cases took: each sequence of activities once, the most frequent first.</summary>
public sealed class Variants
{
    private Variants(EventLog log, IReadOnlyList<Variant> all, IReadOnlyList<int> ofCase)
    {
        Log = log;
        All = all;
        OfCase = ofCase;
    }

    public EventLog Log { get; }

    public IReadOnlyList<Variant> All { get; }

    /// <summary>For each case, the index of its variant.</summary>
    public IReadOnlyList<int> OfCase { get; }

    /// <summary>Finds them by hash; sequences of one hash are compared, so that two different ways never count as one.</summary>
    public static Variants Of(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var (example, count, next) = (new List<int>(), new List<int>(), new List<int>());
        var ofCase = new int[log.CaseCount];
        Dictionary<ulong, int> first = [];
        for (var at = 0; at < log.CaseCount; at++)
        {
            var steps = log.ActivitiesOf(at);
            var hash = HashOf(steps);
            var found = first.GetValueOrDefault(hash, -1);
            while (found >= 0 && !log.ActivitiesOf(example[found]).SequenceEqual(steps)) found = next[found];
            if (found < 0)
            {
                found = example.Count;
                example.Add(at);
                count.Add(0);
                next.Add(first.GetValueOrDefault(hash, -1));
                first[hash] = found;
            }
            count[found]++;
            ofCase[at] = found;
        }
        return InOrder(log, example, count, ofCase);
    }

    /// <summary>The activities of a variant by name.</summary>
    public IEnumerable<string> NamesOf(Variant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return variant.Activities.ToArray().Select(activity => Log.Activities[activity]);
    }

    /// <summary>Of a few ways that stand for many cases each: one case of the log for each way.</summary>
    public static Variants Of(EventLog examples, IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var ways = Enumerable.Range(0, examples.CaseCount).Select(at => new Variant(examples.ActivitiesOf(at).ToArray(), counts[at], default));
        return new(examples, [.. ways], [.. Enumerable.Range(0, examples.CaseCount)]);
    }

    internal const ulong Seed = 0x9E3779B97F4A7C15UL;

    internal static ulong HashOf(ReadOnlySpan<int> steps)
    {
        var hash = Seed;
        foreach (var step in steps) hash = Mixed(hash, step);
        return hash;
    }

    internal static ulong Mixed(ulong hash, int step)
    {
        unchecked
        {
            hash = (hash ^ (ulong)(uint)(step + 1)) * 0xFF51AFD7ED558CCDUL;
            return hash ^ (hash >> 32);
        }
    }

    private static Variants InOrder(EventLog log, List<int> example, List<int> count, int[] ofCase)
    {
        var order = Enumerable.Range(0, example.Count).OrderByDescending(at => count[at]).ToArray();
        var place = new int[order.Length];
        for (var at = 0; at < order.Length; at++) place[order[at]] = at;
        for (var at = 0; at < ofCase.Length; at++) ofCase[at] = place[ofCase[at]];
        var took = new List<long>[order.Length];
        for (var at = 0; at < ofCase.Length; at++)
            if (log.Took(at) is { } span) (took[ofCase[at]] ??= []).Add(span.Ticks);
        var variants = order.Select((old, at) => new Variant(log.ActivitiesOf(example[old]).ToArray(), count[old], Spread.Of(took[at] is { } spans ? spans.ToArray() : [])));
        return new(log, [.. variants], ofCase);
    }
}

/// <summary>One way: its activities as indexes of the log's, how many cases took it, and how long they took.</summary>
public sealed record Variant(ReadOnlyMemory<int> Activities, int Count, Spread Took);
