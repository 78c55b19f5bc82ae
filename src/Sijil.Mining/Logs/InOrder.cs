namespace Sijil.Mining.Logs;

/// <summary>Puts the events of each case in the order of their moments; those of one moment, and those without any, keep their places behind the one before.</summary>
internal static class InOrder
{
    public static EventLog Sorted(EventLog log)
    {
        for (var at = 0; at < log.CaseCount; at++) if (!IsSorted(log.TimesOf(at))) Sort(log, log.Starts[at], log.Starts[at + 1]);
        return log;
    }

    private static bool IsSorted(ReadOnlySpan<long> times)
    {
        for (var at = 1; at < times.Length; at++) if (times[at] == EventLog.NoTime || times[at] < times[at - 1]) return false;
        return true;
    }

    private static void Sort(EventLog log, int from, int to)
    {
        var keys = new long[to - from];
        for (var at = from; at < to; at++) keys[at - from] = log.At[at] == EventLog.NoTime && at > from ? keys[at - from - 1] : log.At[at];
        int[] order = [.. Enumerable.Range(from, to - from).OrderBy(at => keys[at - from])];
        Move(log.Activity, order, from);
        Move(log.At, order, from);
        Move(log.Resource, order, from);
        Move(log.Group, order, from);
    }

    private static void Move<T>(T[] column, int[] order, int from) => Array.ConvertAll(order, at => column[at]).CopyTo(column, from);
}
