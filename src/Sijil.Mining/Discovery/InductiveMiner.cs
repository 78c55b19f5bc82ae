using Sijil.Mining.Flow;
using Sijil.Mining.Trees;

namespace Sijil.Mining.Discovery;

/// <summary>The inductive miner: a log is cut into smaller logs until each is one activity, and the cuts are the model.</summary>
/// <remarks>Without noise (IM) every trace of the log is allowed by the tree. With noise (IMf), rare arcs are left aside where no cut is found otherwise.</remarks>
public static class InductiveMiner
{
    /// <summary>Discovers the tree of a log.</summary>
    /// <param name="noise">The share, from 0 to 1, of the most frequent way out of an activity below which another way out is noise.</param>
    public static ProcessTree Discover(Variants variants, double noise = 0)
    {
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentOutOfRangeException.ThrowIfNegative(noise);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(noise, 1);
        return new Miner(noise).Tree(Start(variants)).Folded();
    }

    private static SubLog Start(Variants variants)
    {
        var present = variants.All.SelectMany(variant => variant.Activities.ToArray()).ToHashSet();
        var names = variants.Log.Activities;
        var ordered = present.OrderBy(activity => names[activity], StringComparer.Ordinal).ToArray();
        var number = new int[names.Count];
        for (var at = 0; at < ordered.Length; at++) number[ordered[at]] = at;
        var log = new SubLog([.. ordered.Select(activity => names[activity])]);
        foreach (var variant in variants.All) log.Add(Array.ConvertAll(variant.Activities.ToArray(), activity => number[activity]), variant.Count);
        return log;
    }
}

/// <summary>One discovery on its way down.</summary>
internal sealed class Miner(double noise)
{
    public ProcessTree Tree(SubLog log)
    {
        if (log.Empty > 0)
        {
            var rest = log.WithoutEmpty();
            // With noise, few empty traces are noise themselves.
            return log.Traces.Count > 0 && noise > 0 && log.Empty <= noise * log.Count ? Tree(rest) : log.Traces.Count is 0 ? ProcessTree.Silent : ProcessTree.Of(TreeKind.Exclusive, ProcessTree.Silent, Tree(rest));
        }
        if (log.Traces.Count is 0) return ProcessTree.Silent;
        if (Present(log) is { } present) return Tree(log.Only(present));
        if (log.Size is 1 && log.Traces.Count is 1 && log.Traces.Keys.First().Length is 1) return ProcessTree.Of(log.Names[0]);

        var follows = Follows.Of(log);
        var cut = Cut.Find(follows) ?? (noise > 0 ? Cut.Find(follows.WithoutNoise(noise)) : null);
        if (cut is not null) return Below(cut.Kind, cut.Split(log));

        var (kind, parts) = FallThrough.Find(log, follows);
        return Below(kind, parts);
    }

    private ProcessTree Below(TreeKind kind, List<SubLog> parts) => ProcessTree.Of(kind, [.. parts.Select(Tree)]);

    /// <summary>The activities that still stand in the traces, when a cut has lost some; else nothing.</summary>
    private static List<int>? Present(SubLog log)
    {
        var isPresent = new bool[log.Size];
        foreach (var trace in log.Traces.Keys) foreach (var step in trace.Steps) isPresent[step] = true;
        return Array.IndexOf(isPresent, false) < 0 ? null : [.. Enumerable.Range(0, log.Size).Where(at => isPresent[at])];
    }
}
