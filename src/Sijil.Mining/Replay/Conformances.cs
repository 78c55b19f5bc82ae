using Sijil.Bpmn;
using Sijil.Mining.Flow;

namespace Sijil.Mining.Replay;

/// <summary>Adds up what the replay of the variants counted, each as often as there are cases of it.</summary>
internal static class Conformances
{
    private const int MostExamples = 100;

    public static Conformance Of(Variants variants, ProcessPlan plan, IReadOnlyList<Fit> fits)
    {
        var sums = (Produced: 0L, Consumed: 0L, Missing: 0L, Remaining: 0L);
        for (var at = 0; at < fits.Count; at++)
        {
            var (fit, times) = (fits[at], variants.All[at].Count);
            sums = (sums.Produced + (long)fit.Produced * times, sums.Consumed + (long)fit.Consumed * times, sums.Missing + (long)fit.Missing * times, sums.Remaining + (long)fit.Remaining * times);
        }
        return new(sums.Produced, sums.Consumed, sums.Missing, sums.Remaining)
        {
            Cases = variants.All.Sum(variant => (long)variant.Count), Fitting = fits.Select((fit, at) => fit.IsPerfect ? variants.All[at].Count : 0L).Sum(),
            Deviations = Deviations(variants, plan, fits), Allows = [.. fits.Select(fit => fit.IsPerfect)],
        };
    }

    private static List<Deviation> Deviations(Variants variants, ProcessPlan plan, IReadOnlyList<Fit> fits)
    {
        var casesOf = Enumerable.Range(0, variants.OfCase.Count).ToLookup(@case => variants.OfCase[@case]);
        var found = from at in Enumerable.Range(0, fits.Count)
                    from deviation in fits[at].Found
                    group (Variant: at, Times: deviation.Value) by deviation.Key into same
                    let node = same.Key.Kind is DeviationKind.Unknown ? null : plan.TryFind(same.Key.Where)
                    let name = node is null ? same.Key.Where : Wording.Of(plan, node, inEnglish: false)
                    let examples = same.SelectMany(one => casesOf[one.Variant]).Take(MostExamples).Select(@case => variants.Log.Cases[@case])
                    select new Deviation(same.Key.Kind, same.Key.Kind is DeviationKind.Unknown ? "" : same.Key.Where, name,
                        same.Sum(one => (long)one.Times * variants.All[one.Variant].Count), same.Sum(one => (long)variants.All[one.Variant].Count), [.. examples]) { NameEn = node is null ? name : Wording.Of(plan, node, inEnglish: true) };
        return [.. found.OrderByDescending(deviation => deviation.Cases).ThenBy(deviation => deviation.Name, StringComparer.Ordinal)];
    }
}

/// <summary>Calls an element of a model by a name that people know.</summary>
internal static class Wording
{
    /// <summary>Its own name; of a gateway without one, the steps to which it leads, or else those from which one comes to it.</summary>
    public static string Of(ProcessPlan plan, Node node, bool inEnglish)
    {
        if (NameOf(node, inEnglish) is { Length: > 0 } own) return own;
        var ahead = Near(plan, node, inEnglish, next => next.Out.Select(flow => plan.Flows[flow].To));
        if (ahead.Count > 0) return $"→ {string.Join(" / ", ahead)}";
        var behind = Near(plan, node, inEnglish, next => next.In.Select(flow => plan.Flows[flow].From));
        return behind.Count > 0 ? $"{string.Join(" / ", behind)} →" : node.Id;
    }

    private static string NameOf(Node node, bool inEnglish) => node.NameAr.Length is 0 || inEnglish && node.NameEn.Length > 0 ? node.NameEn : node.NameAr;

    /// <summary>The nearest named nodes in one direction, three at the most.</summary>
    private static List<string> Near(ProcessPlan plan, Node node, bool inEnglish, Func<Node, IEnumerable<int>> next)
    {
        var (met, found) = (new HashSet<int> { node.Index }, new List<string>());
        for (var open = new Queue<int>(next(node)); found.Count < 3 && open.TryDequeue(out var at);)
        {
            if (!met.Add(at)) continue;
            if (NameOf(plan.Nodes[at], inEnglish) is { Length: > 0 } name) found.Add(name);
            else foreach (var further in next(plan.Nodes[at])) open.Enqueue(further);
        }
        return found;
    }
}
