using Sijil.Journeys;

namespace Sijil.Steer.FollowUps;

/// <summary>What a reader of the list wants to see.</summary>
/// <param name="Show">open, evidence, overdue, contradicted or closed.</param>
internal sealed record FollowUpQuery(string Show = "open", string Kind = "", string Words = "", int Page = 1);

/// <summary>One page of a list, and how many stand in each view of it.</summary>
internal sealed record FollowUpList(IReadOnlyList<FollowUp> Shown, int Page, int Last, IReadOnlyDictionary<string, int> Counts)
{
    public int Count(string show) => Counts.GetValueOrDefault(show);
}

/// <summary>Lists of follow-ups, a page at a time.</summary>
internal sealed class FollowUpLists(FollowUpFold fold, Effects effects)
{
    public const int PageSize = 50;

    public FollowUpList Of(FollowUpQuery query, DateTimeOffset now, Func<FollowUp, bool>? among = null, int size = PageSize)
    {
        var words = Names.Folded(query.Words);
        var sheet = fold.Sheet;
        var contradicted = effects.Contradicted(sheet).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<FollowUp> shown = [];
        foreach (var one in sheet.All)
        {
            if (among?.Invoke(one) is false || query.Kind.Length > 0 && one.Kind != query.Kind || words.Length > 0 && !Says(one, words)) continue;
            foreach (var view in ViewsOf(one, contradicted, now))
            {
                counts[view] = counts.GetValueOrDefault(view) + 1;
                if (view == query.Show) shown.Add(one);
            }
        }
        var last = Math.Max(1, (shown.Count + size - 1) / size);
        var page = Math.Clamp(query.Page, 1, last);
        return new([.. shown.Skip((page - 1) * size).Take(size)], page, last, counts);
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
