using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>A gateway has the flows that its direction says, and an event-based one leads to events that can be waited for.</summary>
internal static class GatewayRules
{
    private static readonly string[] Awaited = ["messageEventDefinition", "signalEventDefinition", "timerEventDefinition", "conditionalEventDefinition"];

    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.Direction, "gateway", (gateway, tree) => If(!Keeps(gateway.Text("gatewayDirection"), tree.Into(gateway).Count(), tree.OutOf(gateway).Count()), gateway.Text("gatewayDirection") ?? "")),
        new(ConstraintCodes.TooFewEvents, "eventBasedGateway", (gateway, tree) => If(tree.OutOf(gateway).Count() < 2)),
        new(ConstraintCodes.ConditionForbidden, "eventBasedGateway", (gateway, tree) => First(tree.OutOf(gateway).Where(flow => flow.Part("conditionExpression") is not null))),
        new(ConstraintCodes.NotAwaitable, "eventBasedGateway", (gateway, tree) => First(Targets(gateway, tree).Where(target => !CanBeAwaited(target, tree)))),
        new(ConstraintCodes.MixedMessages, "eventBasedGateway", (gateway, tree) =>
            If(Targets(gateway, tree).Any(target => target.Is("receiveTask")) && Targets(gateway, tree).Any(target => target.Is("anyEvent") && tree.HasTrigger(target, "messageEventDefinition")))),
        new(ConstraintCodes.AwaitedWithBoundary, "eventBasedGateway", (gateway, tree) => First(Targets(gateway, tree).Where(target => target.Is("receiveTask") && tree.Attached[target].Any()))),
        new(ConstraintCodes.AwaitedElsewhere, "eventBasedGateway", (gateway, tree) => First(Targets(gateway, tree).Where(target => tree.Into(target).Any(flow => tree.Source(flow) != gateway)))),
        new(ConstraintCodes.ParallelEvents, "eventBasedGateway", (gateway, _) => If(gateway.Text("eventGatewayType") is "Parallel" && !gateway.Says("instantiate"))),
        new(ConstraintCodes.InstantiatingEvents, "eventBasedGateway", (gateway, tree) =>
            First(Targets(gateway, tree).Where(target => gateway.Says("instantiate") && gateway.Text("eventGatewayType") is "Parallel" && !target.Is("receiveTask") && !tree.HasTrigger(target, "messageEventDefinition")))),
    ];

    private static IEnumerable<XElement> Targets(XElement gateway, ModelTree tree) => tree.OutOf(gateway).Select(tree.Target).OfType<XElement>();

    private static bool CanBeAwaited(XElement target, ModelTree tree) => target.Is("receiveTask")
        || (target.Is("intermediateCatchEvent") && tree.Definitions(target).All(definition => Awaited.Contains(definition.Kind())))
        || target.Is("choreographyActivity");

    private static bool Keeps(string? direction, int into, int outOf) => direction switch
    {
        "Converging" => into > 1 && outOf < 2,
        "Diverging" => into < 2 && outOf > 1,
        "Mixed" => into > 1 && outOf > 1,
        _ => true,
    };
}
