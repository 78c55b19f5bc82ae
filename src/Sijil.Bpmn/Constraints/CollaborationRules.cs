using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>Who takes part, what passes between them, and in whose lane a step is.</summary>
internal static class CollaborationRules
{
    private static readonly string[] OfGlobalConversation = ["documentation", "extensionElements", "participant", "messageFlow", "correlationKey", "choreographyRef"];

    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.Multiplicity, "participantMultiplicity", (at, _) => Count(at, "minimum", 0) is var least && Count(at, "maximum", 1) is var most ? If(most < least, $"{least}", $"{most}") : null),
        new(ConstraintCodes.SamePool, "messageFlow", (flow, tree) => If(Pool(tree.Source(flow), tree) is { } from && from == Pool(tree.Target(flow), tree))),
        new(ConstraintCodes.MessageFlowEnd, "messageFlow", (flow, tree) => tree.Source(flow) is { } from && from.Is("catchEvent") ? ["out-of-catch"] : tree.Target(flow) is { } to && to.Is("throwEvent") ? ["into-throw"] : null),
        new(ConstraintCodes.ChoreographyOfOther, "globalConversation choreography", (whole, _) => If(whole.Part("choreographyRef") is not null, whole.Kind())),
        new(ConstraintCodes.GlobalConversation, "globalConversation", (whole, _) => First(whole.Elements().Where(part => part.IsBpmn() && !OfGlobalConversation.Contains(part.Kind())))),
        new(ConstraintCodes.ConversationLink, "conversationLink", (link, tree) => If(tree.Source(link) is { } from && tree.Target(link) is { } to && from.Is("conversationNode") == to.Is("conversationNode"))),
        new(ConstraintCodes.ConversationAlone, "conversationNode", (node, tree) => If(Partners(node, tree).Distinct().Count() < 2)),
        new(ConstraintCodes.KeyWithoutProperty, "correlationKey", (key, _) => If(key.Part("correlationPropertyRef") is null)),
        new(ConstraintCodes.PropertyUnbound, "correlationSubscription", (at, tree) => tree.Named(at, "correlationKeyRef") is { } key ? First(tree.NamedIn(key, "correlationPropertyRef").Except(Bound(at, tree))) : null),
        new(ConstraintCodes.PropertyOfOther, "correlationSubscription", (at, tree) => tree.Named(at, "correlationKeyRef") is { } key ? First(Bound(at, tree).Except(tree.NamedIn(key, "correlationPropertyRef"))) : null),
        new(ConstraintCodes.LaneOfOther, "lane", (lane, tree) => First(tree.NamedIn(lane, "flowNodeRef").Where(node => node.Whole() != lane.Whole()))),
        new(ConstraintCodes.LaneTwice, "laneSet", (lanes, tree) => First(Again(lanes.Parts("lane").SelectMany(lane => tree.NamedIn(lane, "flowNodeRef").Distinct())))),
    ];

    private static long Count(XElement at, string attribute, long otherwise) => long.TryParse(at.Text(attribute), out var count) ? count : otherwise;

    /// <summary>The process that is meant, or the participant whose process is not told.</summary>
    private static XElement? Pool(XElement? end, ModelTree tree) => end is null ? null : end.Is("participant") ? tree.Named(end, "processRef") ?? end : end.Whole();

    private static IEnumerable<XElement> Bound(XElement at, ModelTree tree) =>
        at.Parts("correlationPropertyBinding").Select(binding => tree.Named(binding, "correlationPropertyRef")).OfType<XElement>();

    /// <summary>Whom a conversation names, and who is linked to it.</summary>
    private static IEnumerable<XElement> Partners(XElement node, ModelTree tree) =>
        tree.NamedIn(node, "participantRef").Concat(tree.Linked[node].OfType<XElement>());

    private static IEnumerable<XElement> Again(IEnumerable<XElement> elements)
    {
        var seen = new HashSet<XElement>();
        return elements.Where(element => !seen.Add(element));
    }
}
