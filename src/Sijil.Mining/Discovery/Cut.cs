using Sijil.Mining.Trees;

namespace Sijil.Mining.Discovery;

/// <summary>A way to part the activities of a log so that what remains is smaller logs under one kind of block.</summary>
internal sealed record Cut(TreeKind Kind, IReadOnlyList<IReadOnlyList<int>> Parts)
{
    /// <summary>The first of the four cuts that holds; nothing when none does.</summary>
    public static Cut? Find(Follows follows) =>
        follows.Size < 2 ? null : ExclusiveCut(follows) ?? SequenceCut.Find(follows) ?? ConcurrentCut.Find(follows) ?? LoopCut.Find(follows);

    /// <summary>The smaller logs, one for each part.</summary>
    public List<SubLog> Split(SubLog log) => Kind switch
    {
        TreeKind.Exclusive => Parting.Exclusive(log, Parts),
        TreeKind.Sequence => Parting.Sequence(log, Parts),
        TreeKind.Concurrent => [.. Parts.Select(log.Only)],
        _ => Parting.Loop(log, Parts),
    };

    public static Cut? Of(TreeKind kind, IReadOnlyList<IReadOnlyList<int>> parts) => parts.Count > 1 ? new(kind, parts) : null;

    private static Cut? ExclusiveCut(Follows follows)
    {
        var groups = new Groups(follows.Size);
        for (var from = 0; from < follows.Size; from++)
            for (var to = 0; to < follows.Size; to++)
                if (follows.Has(from, to)) groups.Join(from, to);
        return Of(TreeKind.Exclusive, groups.All());
    }
}
