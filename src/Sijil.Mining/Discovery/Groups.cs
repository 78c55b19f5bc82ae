namespace Sijil.Mining.Discovery;

/// <summary>Activities that belong together, joined step by step.</summary>
internal sealed class Groups
{
    private readonly int[] parent;

    public Groups(int size) => parent = [.. Enumerable.Range(0, size)];

    public int Of(int activity)
    {
        while (parent[activity] != activity) activity = parent[activity] = parent[parent[activity]];
        return activity;
    }

    /// <returns>Whether the two were apart before.</returns>
    public bool Join(int one, int other)
    {
        var (first, second) = (Of(one), Of(other));
        if (first == second) return false;
        parent[Math.Max(first, second)] = Math.Min(first, second);
        return true;
    }

    /// <summary>The groups in the order of their first members, each in order.</summary>
    public List<List<int>> All() => [.. Enumerable.Range(0, parent.Length).GroupBy(Of).OrderBy(group => group.Key).Select(group => group.ToList())];
}
