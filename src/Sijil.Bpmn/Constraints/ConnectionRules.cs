using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>A process that says where it starts or ends says it for every node: each is led to, and each leads on.</summary>
internal static class ConnectionRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.NoIncoming, "flowNode", (node, tree) => If(tree.IsJoined && MustBeLedTo(node, tree) && !tree.Into(node).Any())),
        new(ConstraintCodes.NoOutgoing, "flowNode", (node, tree) => If(tree.IsJoined && MustLeadOn(node, tree) && !tree.OutOf(node).Any())),
        new(ProblemCodes.NoStart, "process subProcess", (whole, tree) => If(tree.Has(whole, "endEvent") && !tree.Has(whole, "startEvent") && !whole.IsEventSubProcess() && !whole.Is("adHocSubProcess"))),
        new(ProblemCodes.NoEnd, "process subProcess", (whole, tree) => If(tree.Has(whole, "startEvent") && !tree.Has(whole, "endEvent") && !whole.Is("adHocSubProcess"))),
    ];

    private static bool StandsApart(XElement node) => node.IsEventSubProcess() || node.Says("isForCompensation") || node.Parent!.Is("adHocSubProcess");

    private static bool MustBeLedTo(XElement node, ModelTree tree) => !StandsApart(node) && !node.Says("instantiate") && node switch
    {
        _ when node.Is("startEvent") || node.Is("boundaryEvent") || node.Is("implicitThrowEvent") => false,
        _ when node.Is("intermediateCatchEvent") && tree.HasTrigger(node, "linkEventDefinition") => false,
        _ when node.Is("intermediateCatchEvent") || node.Is("intermediateThrowEvent") => true,
        _ => tree.Has(node.Parent!, "startEvent"),
    };

    private static bool MustLeadOn(XElement node, ModelTree tree) => !StandsApart(node) && node switch
    {
        _ when node.Is("endEvent") || node.Is("implicitThrowEvent") => false,
        _ when node.Is("boundaryEvent") => !tree.HasTrigger(node, "compensateEventDefinition"),
        _ when node.Is("intermediateThrowEvent") && tree.HasTrigger(node, "linkEventDefinition") => false,
        _ when node.Is("startEvent") || node.Is("intermediateCatchEvent") || node.Is("intermediateThrowEvent") => true,
        _ => tree.Has(node.Parent!, "endEvent"),
    };
}
