using Sijil.Mining.Trees;

namespace Sijil.Mining.Discovery;

/// <summary>Parts activities into groups that follow one another and never lead back; a group that depends on an optional one beside it is joined to it.</summary>
internal static class SequenceCut
{
    public static Cut? Find(Follows follows)
    {
        var reach = follows.Reach();
        var parts = InOrder(follows.Size, reach);
        return parts.Count > 1 ? Cut.Of(TreeKind.Sequence, Strict(follows, parts)) : null;
    }

    private static List<List<int>> InOrder(int size, bool[] reach)
    {
        var groups = new Groups(size);
        for (var one = 0; one < size; one++)
            for (var other = one + 1; other < size; other++)
                if (reach[one * size + other] == reach[other * size + one]) groups.Join(one, other);
        while (JoinMutual(groups, size, reach)) { }
        // Between any two groups every way leads from the one to the other, so each stands behind as many as reach it.
        return [.. groups.All().OrderBy(group => Enumerable.Range(0, size).Count(from => groups.Of(from) != groups.Of(group[0]) && reach[from * size + group[0]]))];
    }

    /// <summary>Joins groups between which some ways lead there, and others do not or lead back.</summary>
    private static bool JoinMutual(Groups groups, int size, bool[] reach)
    {
        HashSet<(int, int)> forwards = [];
        for (var from = 0; from < size; from++)
            for (var to = 0; to < size; to++)
                if (groups.Of(from) != groups.Of(to) && reach[from * size + to]) forwards.Add((groups.Of(from), groups.Of(to)));
        var mutual = forwards.Where(pair => forwards.Contains((pair.Item2, pair.Item1))).ToList();
        foreach (var (one, other) in mutual) groups.Join(one, other);
        return mutual.Count > 0;
    }

    private static List<IReadOnlyList<int>> Strict(Follows follows, List<List<int>> parts)
    {
        var (earliest, latest) = Neighbours(follows, parts);
        for (var pivot = 0; pivot < parts.Count; pivot++)
        {
            if (!CanBeSkipped(follows, parts, pivot)) continue;
            for (var before = pivot - 1; before >= 0 && latest[before] <= pivot; before--) Absorb(parts, pivot, before);
            for (var after = pivot + 1; after < parts.Count && earliest[after] >= pivot; after++) Absorb(parts, pivot, after);
        }
        return [.. parts.Where(part => part.Count > 0)];
    }

    /// <summary>For each group, the earliest one that leads to it and the latest one to which it leads; a start is before all, an end behind all.</summary>
    private static (int[] Earliest, int[] Latest) Neighbours(Follows follows, List<List<int>> parts)
    {
        var place = new int[follows.Size];
        for (var part = 0; part < parts.Count; part++) foreach (var activity in parts[part]) place[activity] = part;
        int[] earliest = [.. parts.Select(part => part.Any(follows.IsStart) ? -1 : int.MaxValue)];
        int[] latest = [.. parts.Select(part => part.Any(follows.IsEnd) ? int.MaxValue : -1)];
        for (var from = 0; from < follows.Size; from++)
        {
            for (var to = 0; to < follows.Size; to++)
            {
                if (!follows.Has(from, to)) continue;
                earliest[place[to]] = Math.Min(earliest[place[to]], place[from]);
                latest[place[from]] = Math.Max(latest[place[from]], place[to]);
            }
        }
        return (earliest, latest);
    }

    private static bool CanBeSkipped(Follows follows, List<List<int>> parts, int pivot)
    {
        var before = parts.Take(pivot).SelectMany(part => part).ToList();
        var after = parts.Skip(pivot + 1).SelectMany(part => part).ToList();
        return after.Any(follows.IsStart) || before.Any(follows.IsEnd) || before.Any(from => after.Any(to => follows.Has(from, to)));
    }

    private static void Absorb(List<List<int>> parts, int pivot, int other)
    {
        parts[pivot].AddRange(parts[other]);
        parts[other] = [];
    }
}
