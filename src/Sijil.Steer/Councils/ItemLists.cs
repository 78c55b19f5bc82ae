using Sijil.Journeys;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>What a reader of the list wants to see.</summary>
/// <param name="Show">A stage in small letters, ended, or nothing for all that is open.</param>
internal sealed record ItemQuery(string Show = "", string Kind = "", string Body = "", string Words = "", int Page = 1);

/// <summary>One page of a list, and how many stand in each view of it.</summary>
internal sealed record ItemList(IReadOnlyList<CouncilItem> Shown, int Total, int Page, int Last, IReadOnlyDictionary<string, int> Counts)
{
    public int Count(string show) => Counts.GetValueOrDefault(show);
}

/// <summary>Lists of what entities filed, a page at a time, for whoever may know of it.</summary>
internal sealed class ItemLists(CouncilItems items)
{
    public const int PageSize = 50;

    public ItemList Of(Reader reader, ItemQuery query, int? size = null)
    {
        var words = Names.Folded(query.Words);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<CouncilItem> shown = [];
        foreach (var item in items.Filed(reader))
        {
            if (query.Kind.Length > 0 && item.Kind != query.Kind || query.Body.Length > 0 && item.Body != query.Body || words.Length > 0 && !Says(item, words)) continue;
            foreach (var view in ViewsOf(item))
            {
                counts[view] = counts.GetValueOrDefault(view) + 1;
                if (view == query.Show) shown.Add(item);
            }
        }
        var per = size ?? PageSize;
        var last = Math.Max(1, (shown.Count + per - 1) / per);
        var page = Math.Clamp(query.Page, 1, last);
        return new([.. shown.Skip((page - 1) * per).Take(per)], shown.Count, page, last, counts);
    }

    private static IEnumerable<string> ViewsOf(CouncilItem item)
    {
        yield return item.IsOpen ? "" : "ended";
        if (item.IsOpen) yield return item.Stage.ToString().ToLowerInvariant();
    }

    private static bool Says(CouncilItem item, string words) =>
        Names.Folded(item.Name.Ar).Contains(words, StringComparison.Ordinal) || Names.Folded(item.Name.En).Contains(words, StringComparison.Ordinal)
        || item.Entity == words || item.Case.Equals(words, StringComparison.OrdinalIgnoreCase)
        || item.Resolutions.Any(resolution => resolution.Number == words);
}
