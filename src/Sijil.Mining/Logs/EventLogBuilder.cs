using System.Runtime.InteropServices;

namespace Sijil.Mining.Logs;

/// <summary>Puts cases and their events into columns, and notes what is doubtful about them.</summary>
public sealed class EventLogBuilder
{
    private const int MostKeys = 200;
    private readonly Names activities = new(), resources = new(), groups = new(), transitions = new();
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly List<string> cases = [];
    private readonly List<int> starts = [0];
    private readonly List<int> activity = [], resource = [], group = [];
    private readonly List<long> at = [];
    private readonly Dictionary<string, (Names Values, List<int> Codes)> values = new(StringComparer.Ordinal);
    private readonly CaseCheck check;

    public EventLogBuilder() => check = new(Findings);

    /// <summary>What has been found doubtful so far.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Adds a case with its events in order.</summary>
    public void Add(RawCase raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Name.Length > 0 && !met.Add(raw.Name)) Findings.Add(FindingKind.SameName, raw.Name, raw.Line);
        if (raw.Events.Count is 0) Findings.Add(FindingKind.EmptyCase, raw.Name, raw.Line);
        foreach (var (key, value) in raw.Values) Keep(key, value);
        cases.Add(raw.Name);
        check.Begin(raw.Name);
        foreach (var step in raw.Events) Add(raw.Name, step);
        check.End();
        starts.Add(activity.Count);
    }

    /// <summary>Notes events that belong to no case.</summary>
    public void Loose(int count)
    {
        if (count > 0) Findings.Add(FindingKind.LooseEvent, "", 0, times: count);
    }

    public EventLog Build() => new()
    {
        Activities = activities.All, Resources = resources.All, Groups = groups.All, Cases = cases, Starts = [.. starts],
        Activity = [.. activity], At = [.. at], Resource = [.. resource], Group = [.. group],
        CaseValues = values.ToDictionary(column => column.Key, column => new CaseValues(column.Value.Values.All, column.Value.Codes), StringComparer.Ordinal),
    };

    private void Add(string name, RawEvent step)
    {
        if (step.Activity.Length is 0) Findings.Add(FindingKind.NoActivity, name, step.Line);
        if (step.At is null) Findings.Add(FindingKind.NoTime, name, step.Line, step.Activity);
        var (what, by, ticks) = (activities.Of(step.Activity), resources.OfOrNone(step.Resource), step.At?.UtcTicks ?? EventLog.NoTime);
        check.Add(step, what, by, ticks, transitions.OfOrNone(step.Transition));
        activity.Add(what);
        at.Add(ticks);
        resource.Add(by);
        group.Add(groups.OfOrNone(step.Group));
    }

    private void Keep(string key, string value)
    {
        if (!values.TryGetValue(key, out var column))
        {
            if (values.Count >= MostKeys) return;
            values[key] = column = (new(), []);
        }
        while (column.Codes.Count < cases.Count) column.Codes.Add(-1);
        if (column.Codes.Count == cases.Count) column.Codes.Add(column.Values.Of(value));
    }
}

/// <summary>A case as its file tells it.</summary>
public sealed record RawCase(string Name, int Line, IReadOnlyList<RawEvent> Events)
{
    /// <summary>What the file says of the whole case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values { get; init; } = [];
}

/// <summary>An event as its file tells it.</summary>
public readonly record struct RawEvent(string Activity, DateTimeOffset? At, string? Resource, string? Group, string? Transition, int Line);

/// <summary>Names by number, in the order in which they were met.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public int Of(string name)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(codes, name, out var known);
        if (known) return code;
        code = all.Count;
        all.Add(name);
        return code;
    }

    public int OfOrNone(string? name) => name is null ? EventLog.Nobody : Of(name);
}
