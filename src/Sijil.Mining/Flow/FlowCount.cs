using Sijil.Mining.Logs;

namespace Sijil.Mining.Flow;

/// <summary>Counts the arcs of a log in two passes: first how often, then every span to its arc's own place, so that each is put in order alone.</summary>
internal sealed class FlowCount
{
    private readonly EventLog log;
    private readonly ArcSlots slots;
    private readonly List<long> counts = [], cases = [], backwards = [];
    private readonly List<int> last = [];
    private readonly long[] done, met, starts, ends;

    public FlowCount(EventLog log)
    {
        this.log = log;
        slots = new(log.Activities.Count);
        (done, met, starts, ends) = (new long[log.Activities.Count], new long[log.Activities.Count], new long[log.Activities.Count], new long[log.Activities.Count]);
    }

    public FlowGraph Graph()
    {
        CountNodes();
        CountArcs();
        var times = Times();
        var nodes = log.Activities.Select((name, at) => new FlowNode(name, done[at], met[at], starts[at], ends[at])).ToList();
        var arcs = slots.All.Select((arc, at) => new FlowArc(arc.From, arc.To, counts[at], cases[at], times[at], backwards[at])).OrderByDescending(arc => arc.Count).ToList();
        return new(nodes, arcs) { Cases = log.CaseCount, Events = log.EventCount };
    }

    private void CountNodes()
    {
        var lastCase = new int[log.Activities.Count];
        Array.Fill(lastCase, -1);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var steps = log.ActivitiesOf(at);
            if (steps.IsEmpty) continue;
            starts[steps[0]]++;
            ends[steps[^1]]++;
            foreach (var step in steps)
            {
                done[step]++;
                if (lastCase[step] == at) continue;
                lastCase[step] = at;
                met[step]++;
            }
        }
    }

    private void CountArcs()
    {
        for (var at = 0; at < log.CaseCount; at++)
        {
            var steps = log.ActivitiesOf(at);
            for (var step = 1; step < steps.Length; step++) Count(slots.Of(steps[step - 1], steps[step]), at);
        }
    }

    private void Count(int slot, int @case)
    {
        if (slot == counts.Count)
        {
            counts.Add(0);
            cases.Add(0);
            backwards.Add(0);
            last.Add(-1);
        }
        counts[slot]++;
        if (last[slot] == @case) return;
        last[slot] = @case;
        cases[slot]++;
    }

    private Spread[] Times()
    {
        var (from, filled) = (new int[counts.Count + 1], new int[counts.Count]);
        for (var slot = 0; slot < counts.Count; slot++) from[slot + 1] = from[slot] + (int)counts[slot];
        var spans = new long[from[^1]];
        for (var at = 0; at < log.CaseCount; at++)
        {
            var steps = log.ActivitiesOf(at);
            var times = log.TimesOf(at);
            for (var step = 1; step < steps.Length; step++)
            {
                if (times[step] == EventLog.NoTime || times[step - 1] == EventLog.NoTime) continue;
                var (slot, span) = (slots.Of(steps[step - 1], steps[step]), times[step] - times[step - 1]);
                if (span < 0) backwards[slot]++;
                else spans[from[slot] + filled[slot]++] = span;
            }
        }
        return [.. Enumerable.Range(0, counts.Count).Select(slot => Spread.Of(spans.AsSpan(from[slot], filled[slot])))];
    }
}

/// <summary>Numbers the pairs of activities as they are met: by a square while it is small, by a table when there are very many activities.</summary>
internal sealed class ArcSlots(int activities)
{
    private const int MostSquare = 2048;
    private readonly int[]? square = activities <= MostSquare ? new int[activities * activities] : null;
    private readonly Dictionary<(int, int), int> table = [];

    public List<(int From, int To)> All { get; } = [];

    public int Of(int from, int to)
    {
        if (square is null)
        {
            if (!table.TryGetValue((from, to), out var known)) table[(from, to)] = known = Next(from, to);
            return known;
        }
        ref var slot = ref square[from * activities + to];
        if (slot is 0) slot = Next(from, to) + 1;
        return slot - 1;
    }

    private int Next(int from, int to)
    {
        All.Add((from, to));
        return All.Count - 1;
    }
}
