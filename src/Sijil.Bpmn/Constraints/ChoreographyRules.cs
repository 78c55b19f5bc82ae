using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>A choreography is of its own activities, and each of these is between participants of whom one begins.</summary>
internal static class ChoreographyRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.ChoreographyInProcess, "choreographyActivity", (at, _) => If(!at.Parent!.Is("choreography") && !at.Parent!.Is("subChoreography"), at.Kind())),
        new(ConstraintCodes.ProcessInChoreography, "choreography subChoreography", (whole, _) => First([.. whole.OfKind("activity"), .. whole.OfKind("itemAware")])),
        new(ConstraintCodes.Initiator, "choreographyActivity", (at, tree) => If(tree.Named(at, "initiatingParticipantRef") is { } first && !tree.NamedIn(at, "participantRef").Contains(first), at.Text("initiatingParticipantRef")!)),
        new(ConstraintCodes.ChoreographyAlone, "choreographyActivity", (at, tree) => If(tree.NamedIn(at, "participantRef").Distinct().Count() is var count && (at.Is("choreographyTask") ? count is not 2 : count < 2))),
        new(ConstraintCodes.MessageOfOthers, "choreographyTask", (at, tree) => First(tree.NamedIn(at, "messageFlowRef").Where(flow => IsOfOthers(flow, [.. tree.NamedIn(at, "participantRef")], tree)))),
    ];

    private static bool IsOfOthers(XElement flow, XElement[] participants, ModelTree tree) =>
        new[] { tree.Source(flow), tree.Target(flow) }.OfType<XElement>().Any(end => end.Is("participant") && !participants.Contains(end));
}
