using Sijil.Mining.Logs;

namespace Sijil.Mining.ObjectLogs;

/// <summary>A log whose events are about several objects at once (OCEL 2.0): an order and its invoices and payments.</summary>
public sealed record ObjectLog(IReadOnlyList<ObjectLogType> ObjectTypes, IReadOnlyList<ObjectLogType> EventTypes, IReadOnlyList<LoggedObject> Objects, IReadOnlyList<ObjectEvent> Events)
{
    /// <summary>The log as it is seen from one type of object: each object is a case, and each of its events happens in it.</summary>
    /// <remarks>An event about three orders happens three times here; nothing is counted across objects.</remarks>
    public (EventLog Log, Findings Findings) Flatten(string objectType)
    {
        var events = Objects.Where(thing => thing.Type == objectType).ToDictionary(thing => thing.Id, _ => new List<RawEvent>(), StringComparer.Ordinal);
        var loose = 0;
        foreach (var step in Events)
        {
            var about = step.Relations.Select(relation => relation.Object).Where(events.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
            if (step.Relations.Count is 0) loose++;
            foreach (var id in about) events[id].Add(new(step.Type, step.At, Of(step, "org:resource"), Of(step, "org:group"), null, step.Line));
        }
        var builder = new EventLogBuilder();
        builder.Loose(loose);
        foreach (var thing in Objects.Where(thing => thing.Type == objectType)) builder.Add(CaseOf(thing, events[thing.Id]));
        return (InOrder.Sorted(builder.Build()), builder.Findings);
    }

    /// <summary>The type with the most objects that have events: whose view a reader is shown first.</summary>
    public string? MainType()
    {
        var related = Events.SelectMany(step => step.Relations).Select(relation => relation.Object).ToHashSet(StringComparer.Ordinal);
        return Objects.Where(thing => related.Contains(thing.Id)).CountBy(thing => thing.Type).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
    }

    // What is said of an object last stands for the whole case.
    private static RawCase CaseOf(LoggedObject thing, List<RawEvent> events) => new(thing.Id, thing.Line, events)
    {
        Values = [.. thing.Attributes.GroupBy(value => value.Name).Select(values => KeyValuePair.Create(values.Key, values.MaxBy(value => value.At)!.Value))],
    };

    private static string? Of(ObjectEvent step, string key) =>
        step.Attributes.FirstOrDefault(value => value.Name == key || key == $"org:{value.Name}")?.Value;
}

/// <summary>A type of objects or of events, and what is said of each of them.</summary>
public sealed record ObjectLogType(string Name, IReadOnlyList<(string Name, string Kind)> Attributes);

/// <summary>A thing that events are about.</summary>
public sealed record LoggedObject(string Id, string Type, IReadOnlyList<ObjectValue> Attributes, IReadOnlyList<ObjectRelation> Relations, int Line = 0);

/// <summary>What is said of an object from a moment on, or of an event.</summary>
public sealed record ObjectValue(string Name, string Value, DateTimeOffset? At = null);

/// <summary>To which object, and as what.</summary>
public sealed record ObjectRelation(string Object, string Qualifier);

/// <summary>What happened, when, and to which objects.</summary>
public sealed record ObjectEvent(string Id, string Type, DateTimeOffset? At, IReadOnlyList<ObjectValue> Attributes, IReadOnlyList<ObjectRelation> Relations, int Line = 0);
