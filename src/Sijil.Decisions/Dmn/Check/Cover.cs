namespace Sijil.Decisions.Dmn.Check;

/// <summary>Finds what some rules leave of a region: dimension by dimension, atoms through which the same rules pass are taken together.</summary>
internal sealed class Cover(IReadOnlyList<AtomSet[]> rules, int budget)
{
    private readonly HashSet<string> covered = new(StringComparer.Ordinal);
    private int left = budget;

    /// <summary>Whether the search was given up before its end.</summary>
    public bool GaveUp => left < 0;

    /// <summary>The regions through which no rule passes, up to a number of them.</summary>
    public List<AtomSet[]> Uncovered(AtomSet[] region, int most)
    {
        var found = new List<AtomSet[]>();
        if (Array.TrueForAll(region, atoms => !atoms.IsEmpty)) Search(0, [.. Enumerable.Range(0, rules.Count)], region, found, most);
        return found;
    }

    private void Search(int at, List<int> passing, AtomSet[] region, List<AtomSet[]> found, int most)
    {
        if (found.Count >= most || --left < 0) return;
        if (passing.Count == 0)
        {
            found.Add(region);
            return;
        }
        if (at == region.Length || passing.Exists(rule => CoversRest(rule, at, region))) return;
        var state = $"{at}:{string.Join(',', passing)}";
        if (covered.Contains(state)) return;
        var before = found.Count;
        foreach (var group in region[at].Atoms().GroupBy(atom => Through(at, atom, passing)).ToList())
        {
            var inside = group.ToHashSet();
            var narrowed = (AtomSet[])region.Clone();
            narrowed[at] = AtomSet.Of(region[at].Size, inside.Contains);
            var first = group.First();
            Search(at + 1, passing.FindAll(rule => rules[rule][at].Contains(first)), narrowed, found, most);
        }
        // Later dimensions of the region are as they were given, so the same rules leave nothing there again.
        if (found.Count == before && left >= 0) covered.Add(state);
    }

    private string Through(int at, int atom, List<int> passing) => string.Concat(passing.Select(rule => rules[rule][at].Contains(atom) ? '1' : '0'));

    private bool CoversRest(int rule, int at, AtomSet[] region)
    {
        for (var next = at; next < region.Length; next++)
            if (!rules[rule][next].Covers(region[next])) return false;
        return true;
    }
}
