using Sijil.Journeys;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>What a reader of the list wants to see.</summary>
/// <param name="Show">A stage in small letters, ended, or nothing for all that is open.</param>
internal sealed record ItemQuery(string Show = "", string Kind = "", string Body = "", string Words = "");

/// <summary>What a list holds, and how many stand in each view of it.</summary>
internal sealed record ItemList(IReadOnlyList<CouncilItem> Found, IReadOnlyDictionary<string, int> Counts)
{
    public int Count(string show) => Counts.GetValueOrDefault(show);
}

/// <summary>Lists of what entities filed, for whoever may know of it.</summary>
internal sealed class ItemLists(CouncilItems items)
{
    public ItemList Of(Reader reader, ItemQuery query)
    {
        var words = Names.Folded(query.Words);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<CouncilItem> found = [];
        foreach (var item in items.Filed(reader))
        {
            if (query.Kind.Length > 0 && item.Kind != query.Kind || query.Body.Length > 0 && item.Body != query.Body || words.Length > 0 && !Says(item, words)) continue;
            foreach (var view in ViewsOf(item))
            {
                counts[view] = counts.GetValueOrDefault(view) + 1;
                if (view == query.Show) found.Add(item);
            }
        }
        return new(found, counts);
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
