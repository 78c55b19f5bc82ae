using Sijil.Mining.Trees;

namespace Sijil.Mining.Discovery;

/// <summary>What is done with a log that no cut parts: the first that applies, from the most telling to the one that always does.</summary>
internal static class FallThrough
{
    /// <summary>The kind of block and the logs below it.</summary>
    public static (TreeKind Kind, List<SubLog> Parts) Find(SubLog log, Follows follows) =>
        OncePerTrace(log) ?? Concurrent(log) ?? StrictLoop(log, follows) ?? AnyLoop(log, follows) ?? Flower(log);

    /// <summary>An activity that is done exactly once in every trace runs beside the rest.</summary>
    private static (TreeKind, List<SubLog>)? OncePerTrace(SubLog log)
    {
        if (log.Size < 2) return null;

        var isCandidate = Enumerable.Repeat(true, log.Size).ToArray();
        var counts = new int[log.Size];
        foreach (var trace in log.Traces.Keys)
        {
            Array.Clear(counts);
            foreach (var step in trace.Steps) counts[step]++;
            for (var at = 0; at < counts.Length; at++) isCandidate[at] &= counts[at] is 1;
        }
        return Array.IndexOf(isCandidate, true) is >= 0 and var found ? Beside(log, found) : null;
    }

    /// <summary>An activity without which the rest can be cut runs beside that rest; best one without which the rest has an order.</summary>
    private static (TreeKind, List<SubLog>)? Concurrent(SubLog log)
    {
        if (log.Size < 3) return null;

        var second = -1;
        for (var at = 0; at < log.Size; at++)
        {
            if (Cut.Find(Follows.Of(log.Only(Others(log, at)))) is not { } cut) continue;
            if (cut.Kind is not TreeKind.Concurrent) return Beside(log, at);
            if (second < 0) second = at;
        }
        return second < 0 ? null : Beside(log, second);
    }

    /// <summary>Traces that begin anew where an end is directly followed by a start.</summary>
    private static (TreeKind, List<SubLog>)? StrictLoop(SubLog log, Follows follows) =>
        Repeated(log, (before, step) => follows.IsEnd(before) && follows.IsStart(step));

    /// <summary>Traces that begin anew at every start.</summary>
    private static (TreeKind, List<SubLog>)? AnyLoop(SubLog log, Follows follows) => Repeated(log, (_, step) => follows.IsStart(step));

    /// <summary>Anything, any number of times.</summary>
    private static (TreeKind, List<SubLog>) Flower(SubLog log)
    {
        var (body, back) = (new SubLog(log.Names), new SubLog([]));
        for (var at = 0; at < log.Size; at++) body.Add([at], 1);
        back.Add([], 1);
        return (TreeKind.Loop, [body, back]);
    }

    private static (TreeKind, List<SubLog>)? Repeated(SubLog log, Func<int, int, bool> isAnew)
    {
        var (body, back) = (new SubLog(log.Names), new SubLog([]));
        var hasSplit = false;
        foreach (var (trace, times) in log.Traces)
        {
            var steps = trace.Steps;
            var from = 0;
            for (var at = 1; at < steps.Length; at++)
            {
                if (!isAnew(steps[at - 1], steps[at])) continue;
                body.Add(steps[from..at], times);
                (from, hasSplit) = (at, true);
            }
            body.Add(steps[from..], times);
        }
        back.Add([], 1);
        return hasSplit ? (TreeKind.Loop, [body, back]) : null;
    }

    private static (TreeKind, List<SubLog>) Beside(SubLog log, int alone) => (TreeKind.Concurrent, [log.Only([alone]), log.Only(Others(log, alone))]);

    private static List<int> Others(SubLog log, int without) => [.. Enumerable.Range(0, log.Size).Where(at => at != without)];
}
