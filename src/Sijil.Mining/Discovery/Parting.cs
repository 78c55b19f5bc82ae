namespace Sijil.Mining.Discovery;

/// <summary>Parts the traces of a log along a cut. Where a trace does not keep to the cut, as noise does not, the least of it is left out.</summary>
internal static class Parting
{
    /// <summary>Each trace goes to the part that has most of it.</summary>
    public static List<SubLog> Exclusive(SubLog log, IReadOnlyList<IReadOnlyList<int>> parts)
    {
        var made = parts.Select(log.Part).ToList();
        foreach (var (trace, times) in log.Traces)
        {
            var steps = trace.Steps.ToArray();
            var (part, map) = made.MaxBy(one => steps.Count(step => one.Map[step] >= 0));
            part.Add(Kept(steps, map), times);
        }
        return [.. made.Select(one => one.Log)];
    }

    /// <summary>Each trace is parted where the fewest of its events stand on the wrong side.</summary>
    public static List<SubLog> Sequence(SubLog log, IReadOnlyList<IReadOnlyList<int>> parts)
    {
        var made = parts.Select(log.Part).ToList();
        var place = Places(log.Size, parts);
        foreach (var (trace, times) in log.Traces)
        {
            var steps = trace.Steps;
            var from = 0;
            for (var part = 0; part < parts.Count; part++)
            {
                var to = SplitPoint(steps, place, part, from);
                made[part].Log.Add(Kept(steps[from..to], made[part].Map), times);
                from = to;
            }
        }
        return [.. made.Select(one => one.Log)];
    }

    /// <summary>Each trace falls into runs of the body and runs of the way back; the body comes last, if need be empty.</summary>
    public static List<SubLog> Loop(SubLog log, IReadOnlyList<IReadOnlyList<int>> parts)
    {
        var made = parts.Select(log.Part).ToList();
        var place = Places(log.Size, parts);
        foreach (var (trace, times) in log.Traces)
        {
            var steps = trace.Steps;
            var from = 0;
            for (var part = 0; from < steps.Length; part = 1 - part)
            {
                var to = from;
                while (to < steps.Length && place[steps[to]] == part) to++;
                made[part].Log.Add(Kept(steps[from..to], made[part].Map), times);
                if (to == steps.Length && part is 1) made[0].Log.Add([], times);
                from = to;
            }
        }
        return [.. made.Select(one => one.Log)];
    }

    private static int SplitPoint(ReadOnlySpan<int> steps, int[] place, int part, int from)
    {
        var (cost, least, split) = (0, 0, from);
        for (var at = from; at < steps.Length; at++)
        {
            if (place[steps[at]] == part) cost--;
            else if (place[steps[at]] > part) cost++;
            if (cost >= least) continue;
            (least, split) = (cost, at + 1);
        }
        return split;
    }

    private static int[] Kept(ReadOnlySpan<int> steps, int[] map)
    {
        var kept = new List<int>(steps.Length);
        foreach (var step in steps) if (map[step] >= 0) kept.Add(map[step]);
        return [.. kept];
    }

    private static int[] Places(int size, IReadOnlyList<IReadOnlyList<int>> parts)
    {
        var place = new int[size];
        for (var part = 0; part < parts.Count; part++) foreach (var activity in parts[part]) place[activity] = part;
        return place;
    }
}
