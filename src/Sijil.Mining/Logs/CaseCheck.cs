namespace Sijil.Mining.Logs;

/// <summary>Looks at the events of one case after the other for what cannot well be so.</summary>
internal sealed class CaseCheck(Findings findings)
{
    private readonly HashSet<(int Activity, int Resource, long At, int Transition)> seen = [];
    private readonly Dictionary<string, (int Open, int Line)> open = new(StringComparer.Ordinal);
    private readonly List<RawEvent> ends = [];
    private string name = "";
    private long before;

    public void Begin(string @case)
    {
        (name, before) = (@case, EventLog.NoTime);
        seen.Clear();
        open.Clear();
        ends.Clear();
    }

    public void Add(RawEvent step, int activity, int resource, long at, int transition)
    {
        if (at != EventLog.NoTime)
        {
            if (before != EventLog.NoTime && at < before) findings.Add(FindingKind.BackInTime, name, step.Line, step.Activity);
            if (!seen.Add((activity, resource, at, transition))) findings.Add(FindingKind.Duplicate, name, step.Line, step.Activity);
            before = at;
        }
        Follow(step);
    }

    /// <summary>What was begun must have been finished.</summary>
    public void End()
    {
        foreach (var (activity, (count, line)) in open) if (count > 0) findings.Add(FindingKind.NeverEnded, name, line, activity, count);
        foreach (var step in ends.Where(step => open.ContainsKey(step.Activity))) findings.Add(FindingKind.EndBeforeStart, name, step.Line, step.Activity);
    }

    // A finish without a start says nothing where the log does not tell of starts: only an activity that is begun elsewhere in the case counts.
    private void Follow(RawEvent step)
    {
        if (step.Transition is not { } transition) return;
        var (count, line) = open.GetValueOrDefault(step.Activity);
        if (transition.Equals("start", StringComparison.OrdinalIgnoreCase)) open[step.Activity] = (count + 1, count > 0 ? line : step.Line);
        else if (!Finishes(transition)) return;
        else if (count > 0) open[step.Activity] = (count - 1, line);
        else ends.Add(step);
    }

    private static bool Finishes(string transition) => transition.ToUpperInvariant() is "COMPLETE" or "ATE_ABORT" or "PI_ABORT" or "WITHDRAW" or "AUTOSKIP" or "MANUALSKIP";
}
