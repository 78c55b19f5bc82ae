using Sijil.Journeys;

namespace Sijil.Steer.FollowUps;

/// <summary>What a reader of the list wants to see.</summary>
/// <param name="Show">open, evidence, overdue, contradicted or closed.</param>
internal sealed record FollowUpQuery(string Show = "open", string Kind = "", string Words = "");

/// <summary>What a list holds, and how many stand in each view of it.</summary>
internal sealed record FollowUpList(IReadOnlyList<FollowUp> Found, IReadOnlyDictionary<string, int> Counts)
{
    public int Count(string show) => Counts.GetValueOrDefault(show);
}

/// <summary>Lists of follow-ups, for whoever may know of them.</summary>
internal sealed class FollowUpLists(FollowUpFold fold, Effects effects)
{
    public FollowUpList Of(FollowUpQuery query, DateTimeOffset now, Func<FollowUp, bool> among)
    {
        var words = Names.Folded(query.Words);
        var sheet = fold.Sheet;
        var contradicted = effects.Contradicted(sheet).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<FollowUp> found = [];
        foreach (var one in sheet.All)
        {
            if (!among(one) || query.Kind.Length > 0 && one.Kind != query.Kind || words.Length > 0 && !Says(one, words)) continue;
            foreach (var view in ViewsOf(one, contradicted, now))
            {
                counts[view] = counts.GetValueOrDefault(view) + 1;
                if (view == query.Show) found.Add(one);
            }
        }
        return new(found, counts);
    }

    private static IEnumerable<string> ViewsOf(FollowUp one, HashSet<string> contradicted, DateTimeOffset now)
    {
        yield return one.IsOpen ? "open" : "closed";
        if (one.State is FollowUpState.EvidenceGiven) yield return "evidence";
        if (one.IsOverdue(now)) yield return "overdue";
        if (contradicted.Contains(one.Id)) yield return "contradicted";
    }

    private static bool Says(FollowUp one, string words) =>
        Names.Folded(one.Task).Contains(words, StringComparison.Ordinal) || one.Owner == words || one.Item.Equals(words, StringComparison.OrdinalIgnoreCase)
        || one.Title is { } title && (Names.Folded(title.Ar).Contains(words, StringComparison.Ordinal) || Names.Folded(title.En).Contains(words, StringComparison.Ordinal));
}
