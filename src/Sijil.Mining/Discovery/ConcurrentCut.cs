using Sijil.Mining.Trees;

namespace Sijil.Mining.Discovery;

/// <summary>Parts activities into groups of which any two activities follow each other both ways, each group with a start and an end.</summary>
internal static class ConcurrentCut
{
    public static Cut? Find(Follows follows)
    {
        var groups = new Groups(follows.Size);
        for (var one = 0; one < follows.Size; one++)
            for (var other = one + 1; other < follows.Size; other++)
                if (!follows.Has(one, other) || !follows.Has(other, one)) groups.Join(one, other);
        var parts = groups.All();
        return parts.Count > 1 ? Cut.Of(TreeKind.Concurrent, Whole(follows, parts)) : null;
    }

    /// <summary>A group that has no start, or no end, cannot stand alone: one that can begin joins one that can end, and what is left over joins the first whole one.</summary>
    private static List<List<int>> Whole(Follows follows, List<List<int>> parts)
    {
        var whole = parts.Where(part => part.Any(follows.IsStart) && part.Any(follows.IsEnd)).ToList();
        var beginning = new Queue<List<int>>(parts.Where(part => part.Any(follows.IsStart) && !part.Any(follows.IsEnd)));
        var ending = new Queue<List<int>>(parts.Where(part => !part.Any(follows.IsStart) && part.Any(follows.IsEnd)));
        while (beginning.Count > 0 && ending.Count > 0) whole.Add([.. beginning.Dequeue(), .. ending.Dequeue()]);
        if (whole.Count is 0) return [];

        whole[0].AddRange(beginning.Concat(ending).Concat(parts.Where(part => !part.Any(follows.IsStart) && !part.Any(follows.IsEnd))).SelectMany(part => part));
        return whole;
    }
}
