using System.ComponentModel;
using Sijil.Mining.Logs;

namespace Sijil.Mining.ObjectLogs;

/// <summary>What is gathered while a log of objects is read; what is wrong is named, and what was read before it stays.</summary>
internal sealed class ObjectLogReading(string file)
{
    private readonly HashSet<string> objects = new(StringComparer.Ordinal), events = new(StringComparer.Ordinal);

    public ProblemList Problems { get; } = new(file);
    public List<ObjectLogType> ObjectTypes { get; } = [];
    public List<ObjectLogType> EventTypes { get; } = [];
    public List<LoggedObject> Objects { get; } = [];
    public List<ObjectEvent> Events { get; } = [];

    public void Add(LoggedObject thing)
    {
        if (thing.Id.Length is 0) Problems.Fail(thing.Line, ObjectLogProblems.NoId, "object");
        else if (!objects.Add(thing.Id)) Problems.Fail(thing.Line, ObjectLogProblems.Twice, thing.Id);
        else Objects.Add(thing);
    }

    public void Add(ObjectEvent step)
    {
        if (step.Id.Length is 0) Problems.Fail(step.Line, ObjectLogProblems.NoId, "event");
        else if (!events.Add(step.Id)) Problems.Fail(step.Line, ObjectLogProblems.Twice, step.Id);
        else Events.Add(step);
    }

    public DateTimeOffset? Moment(string? text, int line)
    {
        if (text is null) return null;
        if (XesDate.TryParse(text, out var at, out _)) return at;
        Problems.Fail(line, ObjectLogProblems.BadTime, text);
        return null;
    }

    public (ObjectLog Log, IReadOnlyList<XesProblem> Problems) Done()
    {
        foreach (var step in Events)
            foreach (var relation in step.Relations.Where(relation => !objects.Contains(relation.Object))) Problems.Warn(step.Line, ObjectLogProblems.UnknownObject, step.Id, relation.Object);
        return (new(ObjectTypes, EventTypes, Objects, Events), Problems.All);
    }
}

/// <summary>The codes of what can be wrong in a log of objects.</summary>
public static class ObjectLogProblems
{
    /// <summary>The file is not well-formed, and ends here (what the reader said).</summary>
    [Description("what the reader said")]
    public const string Broken = "ocel-broken";
    /// <summary>The file has no events and objects of OCEL.</summary>
    public const string NotOcel = "ocel-not-ocel";
    /// <summary>An object or event without an id; it was left out (object or event).</summary>
    [Description("object or event")]
    public const string NoId = "ocel-no-id";
    /// <summary>Two objects, or two events, have one id; the later was left out (id).</summary>
    [Description("id")]
    public const string Twice = "ocel-twice";
    /// <summary>A moment that cannot be understood (what is written).</summary>
    [Description("what is written")]
    public const string BadTime = "ocel-bad-time";
    /// <summary>An event is about an object that the file does not have (event, object).</summary>
    [Description("event, object")]
    public const string UnknownObject = "ocel-unknown-object";
}
