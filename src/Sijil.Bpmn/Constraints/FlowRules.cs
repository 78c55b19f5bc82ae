using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>Where sequence flows may lead, and what they say of each other and of their ends.</summary>
internal static class FlowRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.CrossesBoundary, "sequenceFlow", (flow, tree) => If(tree.Source(flow) is { } from && tree.Target(flow) is { } to && from.Parent != to.Parent)),
        new(ProblemCodes.ForbiddenFlow, "sequenceFlow", (flow, tree) =>
            tree.Target(flow) is { } to && IntoForbidden(to, tree) is { } into ? [into] : tree.Source(flow) is { } from && OutOfForbidden(from, tree) is { } outOf ? [outOf] : null),
        new(ConstraintCodes.LoneCondition, "sequenceFlow", (flow, tree) =>
            If(flow.Part("conditionExpression") is not null && tree.Source(flow) is { } from && from.Is("activity") && tree.OutOf(from).Count() is 1)),
        new(ProblemCodes.BadDefault, "activity gateway", (node, tree) => If(tree.Named(node, "default") is { } flow && flow.Is("sequenceFlow") && tree.Source(flow) != node, node.Text("default")!)),
        new(ConstraintCodes.FlowsDisagree, "flowNode", (node, tree) => Disagreeing(node, "incoming", tree.Into(node), tree)),
        new(ConstraintCodes.FlowsDisagree, "flowNode", (node, tree) => Disagreeing(node, "outgoing", tree.OutOf(node), tree)),
    ];

    private static string? IntoForbidden(XElement node, ModelTree tree) => node switch
    {
        _ when node.Is("startEvent") => "into-start",
        _ when node.Is("boundaryEvent") => "into-boundary",
        _ when node.IsEventSubProcess() => "into-event-sub-process",
        _ when node.Says("isForCompensation") => "into-compensation",
        _ when node.Says("instantiate") => "into-instantiating",
        _ when node.Is("intermediateCatchEvent") && tree.HasTrigger(node, "linkEventDefinition") => "into-link",
        _ => null,
    };

    private static string? OutOfForbidden(XElement node, ModelTree tree) => node switch
    {
        _ when node.Is("endEvent") => "out-of-end",
        _ when node.IsEventSubProcess() => "out-of-event-sub-process",
        _ when node.Says("isForCompensation") => "out-of-compensation",
        _ when node.Is("boundaryEvent") && tree.HasTrigger(node, "compensateEventDefinition") => "out-of-compensation-event",
        _ when node.Is("intermediateThrowEvent") && tree.HasTrigger(node, "linkEventDefinition") => "out-of-link",
        _ => null,
    };

    /// <summary>What a node lists as its flows must be its flows; and where a file lists flows at all, it lists them all.</summary>
    private static string[]? Disagreeing(XElement node, string list, IEnumerable<XElement> flows, ModelTree tree)
    {
        if (!tree.ListsFlows) return null;

        var listed = tree.NamedIn(node, list).Where(flow => flow.Is("sequenceFlow")).ToHashSet();
        var joined = flows.ToHashSet();
        return listed.SetEquals(joined) ? null : [list, Called(listed.Except(joined).Concat(joined.Except(listed)).First())];
    }
}
