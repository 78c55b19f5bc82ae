using Sijil.Mining.Trees;

namespace Sijil.Mining.Discovery;

/// <summary>Parts activities into a body, which holds every start and end, and ways back from its ends to its starts.</summary>
internal static class LoopCut
{
    public static Cut? Find(Follows follows)
    {
        var size = follows.Size;
        var isBody = new bool[size];
        for (var at = 0; at < size; at++) isBody[at] = follows.IsStart(at) || follows.IsEnd(at);
        var back = Components(follows, isBody).Where(part => !Joins(follows, isBody, part)).ToList();
        if (back.Count is 0) return null;

        var redo = back.SelectMany(part => part).Order().ToList();
        return Cut.Of(TreeKind.Loop, [[.. Enumerable.Range(0, size).Except(redo)], redo]);
    }

    /// <summary>What hangs together when the starts and ends are taken away.</summary>
    private static IEnumerable<List<int>> Components(Follows follows, bool[] isBody)
    {
        var groups = new Groups(follows.Size);
        for (var from = 0; from < follows.Size; from++)
            for (var to = 0; to < follows.Size; to++)
                if (!isBody[from] && !isBody[to] && follows.Has(from, to)) groups.Join(from, to);
        return groups.All().Where(part => !isBody[part[0]]);
    }

    /// <summary>Whether a group belongs to the body: it follows a start that is no end, leads to an end that is no start, or does not follow every end and lead to every start.</summary>
    private static bool Joins(Follows follows, bool[] isBody, List<int> part)
    {
        var all = Enumerable.Range(0, follows.Size).ToList();
        var (starts, ends) = (all.Where(follows.IsStart).ToList(), all.Where(follows.IsEnd).ToList());
        if (all.Any(from => isBody[from] && !follows.IsEnd(from) && part.Any(to => follows.Has(from, to)))) return true;
        if (all.Any(to => isBody[to] && !follows.IsStart(to) && part.Any(from => follows.Has(from, to)))) return true;
        return part.Any(from => starts.Any(to => follows.Has(from, to)) && !starts.All(to => follows.Has(from, to)))
            || part.Any(to => ends.Any(from => follows.Has(from, to)) && !ends.All(from => follows.Has(from, to)));
    }
}
