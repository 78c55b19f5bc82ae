namespace Sijil.Decisions.Dmn.Check;

/// <summary>Regions of a table's inputs: some atoms of each dimension.</summary>
internal static class Regions
{
    /// <summary>What two regions share, if anything.</summary>
    public static AtomSet[]? Shared(AtomSet[] left, AtomSet[] right)
    {
        var shared = new AtomSet[left.Length];
        for (var at = 0; at < shared.Length; at++)
        {
            shared[at] = left[at].And(right[at]);
            if (shared[at].IsEmpty) return null;
        }
        return shared;
    }

    /// <summary>The same regions, those taken together that differ in one dimension only.</summary>
    public static List<AtomSet[]> Merged(List<AtomSet[]> regions)
    {
        var merged = new List<AtomSet[]>(regions);
        for (var at = 0; at < merged.Count; at++)
        {
            for (var next = at + 1; next < merged.Count; next++)
            {
                if (Together(merged[at], merged[next]) is not { } both) continue;
                merged[at] = both;
                merged.RemoveAt(next);
                // What was too far before may touch it now.
                (at, next) = (-1, merged.Count);
            }
        }
        return merged;
    }

    private static AtomSet[]? Together(AtomSet[] left, AtomSet[] right)
    {
        var different = -1;
        for (var at = 0; at < left.Length; at++)
        {
            if (left[at].Equals(right[at])) continue;
            if (different >= 0) return null;
            different = at;
        }
        if (different < 0) return left;
        var both = (AtomSet[])left.Clone();
        both[different] = left[different].Or(right[different]);
        return both;
    }
}
