using System.Collections.Frozen;
using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>Which event may stand where: what starts, is awaited, thrown or ends, and what interrupts.</summary>
internal static class EventRules
{
    private const string None = "none";

    /// <summary>For each place the triggers that may stand there; "none" is an event without any.</summary>
    private static readonly FrozenDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["at-start"] = [None, "message", "timer", "conditional", "signal"],
        ["at-choreography-start"] = [None, "timer", "conditional", "signal"],
        ["at-sub-process-start"] = [None],
        ["at-event-sub-process-start"] = ["message", "timer", "conditional", "signal", "error", "escalation", "compensate"],
        ["at-catch"] = ["message", "timer", "conditional", "signal", "link"],
        ["at-throw"] = [None, "message", "signal", "escalation", "compensate", "link"],
        ["at-boundary"] = ["message", "timer", "conditional", "signal", "error", "escalation", "compensate", "cancel"],
        ["at-end"] = [None, "message", "signal", "error", "escalation", "compensate", "cancel", "terminate"],
    }.ToFrozenDictionary();

    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.WrongTrigger, "anyEvent", (at, tree) => Triggers(at, tree).FirstOrDefault(trigger => !Allowed[Place(at)].Contains(trigger)) is { } wrong ? [wrong, Place(at)] : null),
        new(ConstraintCodes.MustInterrupt, "boundaryEvent", (at, tree) => at.Denies("cancelActivity") ? Always(at, tree, "error", "cancel", "compensate") : null),
        new(ConstraintCodes.MustInterrupt, "startEvent", (at, tree) => at.Parent!.IsEventSubProcess() && at.Denies("isInterrupting") ? Always(at, tree, "error", "compensate") : null),
        new(ConstraintCodes.CancelElsewhere, "endEvent", (at, tree) => If(tree.HasTrigger(at, "cancelEventDefinition") && !at.Parent!.Is("transaction"))),
        new(ConstraintCodes.CancelElsewhere, "boundaryEvent", (at, tree) => If(tree.HasTrigger(at, "cancelEventDefinition") && tree.Named(at, "attachedToRef") is { } host && !host.Is("transaction"))),
        new(ConstraintCodes.AttachedElsewhere, "boundaryEvent", (at, tree) => If(tree.Named(at, "attachedToRef") is { } host && host.Parent != at.Parent, at.Text("attachedToRef")!)),
        new(ConstraintCodes.EventData, "anyEvent", (at, tree) => WrongData(at, tree)),
    ];

    private static IEnumerable<string> Triggers(XElement at, ModelTree tree) =>
        tree.Definitions(at) is { Count: > 0 } definitions ? definitions.Select(definition => definition.Kind().Replace("EventDefinition", "", StringComparison.Ordinal)) : [None];

    private static string Place(XElement at) => at.Kind() switch
    {
        "startEvent" when at.Parent!.IsEventSubProcess() => "at-event-sub-process-start",
        "startEvent" when at.Parent!.Is("subProcess") => "at-sub-process-start",
        "startEvent" when at.Parent!.Is("choreography") || at.Parent!.Is("subChoreography") => "at-choreography-start",
        "startEvent" => "at-start",
        "intermediateCatchEvent" => "at-catch",
        "boundaryEvent" => "at-boundary",
        "endEvent" => "at-end",
        _ => "at-throw",
    };

    private static string[]? Always(XElement at, ModelTree tree, params string[] interrupting) => Triggers(at, tree).FirstOrDefault(interrupting.Contains) is { } trigger ? [trigger] : null;

    /// <summary>An event with data has one for each message, signal, error or escalation, in their order and of their type.</summary>
    private static string[]? WrongData(XElement at, ModelTree tree)
    {
        var data = at.OfKind("dataInput").Concat(at.OfKind("dataOutput")).ToList();
        var carriers = tree.Definitions(at).Where(Carries).ToList();
        if (data.Count is 0 || carriers.Count is 0) return null;
        if (data.Count != carriers.Count) return [Called(data[^1])];

        return First(data.Zip(carriers).Where(pair => ItemTypes.Of(pair.Second, tree) is { } item && !ItemTypes.AreAlike(item, ItemTypes.Of(pair.First, tree))).Select(pair => pair.First));
    }

    private static bool Carries(XElement definition) => definition.Kind() is "messageEventDefinition" or "signalEventDefinition" or "errorEventDefinition" or "escalationEventDefinition";
}
