using System.Collections.Frozen;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>BPMN's words: which of them run as what, which are drawn only, and which we know but do not run.</summary>
internal static class Vocabulary
{
    public static readonly FrozenDictionary<string, NodeKind> Kinds = new Dictionary<string, NodeKind>
    {
        ["startEvent"] = NodeKind.Start,
        ["endEvent"] = NodeKind.End,
        ["intermediateCatchEvent"] = NodeKind.Catch,
        ["intermediateThrowEvent"] = NodeKind.Throw,
        ["boundaryEvent"] = NodeKind.Boundary,
        ["task"] = NodeKind.Task,
        ["manualTask"] = NodeKind.ManualTask,
        ["userTask"] = NodeKind.UserTask,
        ["serviceTask"] = NodeKind.ServiceTask,
        ["scriptTask"] = NodeKind.ScriptTask,
        ["businessRuleTask"] = NodeKind.BusinessRuleTask,
        ["sendTask"] = NodeKind.SendTask,
        ["receiveTask"] = NodeKind.ReceiveTask,
        ["callActivity"] = NodeKind.CallActivity,
        ["subProcess"] = NodeKind.SubProcess,
        ["transaction"] = NodeKind.Transaction,
        ["adHocSubProcess"] = NodeKind.AdHoc,
        ["exclusiveGateway"] = NodeKind.Exclusive,
        ["parallelGateway"] = NodeKind.Parallel,
        ["inclusiveGateway"] = NodeKind.Inclusive,
        ["complexGateway"] = NodeKind.Complex,
        ["eventBasedGateway"] = NodeKind.EventBased,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, TriggerKind> Triggers = new Dictionary<string, TriggerKind>
    {
        ["messageEventDefinition"] = TriggerKind.Message,
        ["timerEventDefinition"] = TriggerKind.Timer,
        ["signalEventDefinition"] = TriggerKind.Signal,
        ["conditionalEventDefinition"] = TriggerKind.Conditional,
        ["errorEventDefinition"] = TriggerKind.Error,
        ["escalationEventDefinition"] = TriggerKind.Escalation,
        ["compensateEventDefinition"] = TriggerKind.Compensation,
        ["cancelEventDefinition"] = TriggerKind.Cancel,
        ["linkEventDefinition"] = TriggerKind.Link,
        ["terminateEventDefinition"] = TriggerKind.Terminate,
    }.ToFrozenDictionary();

    /// <summary>BPMN 2.0.2, table 10.93: which triggers stand where.</summary>
    public static bool Allows(NodeKind kind, TriggerKind trigger, bool startsEventSubProcess) => trigger switch
    {
        TriggerKind.Message or TriggerKind.Signal => true,
        TriggerKind.Timer or TriggerKind.Conditional => kind.Catches(),
        TriggerKind.Error => kind is NodeKind.Boundary or NodeKind.End || startsEventSubProcess,
        TriggerKind.Escalation or TriggerKind.Compensation => kind is NodeKind.Boundary or NodeKind.End or NodeKind.Throw || startsEventSubProcess,
        TriggerKind.Cancel => kind is NodeKind.Boundary or NodeKind.End,
        TriggerKind.Link => kind is NodeKind.Catch or NodeKind.Throw,
        _ => kind is NodeKind.End,
    };

    /// <summary>Stands in a process without running: told, drawn or kept for others.</summary>
    public static readonly FrozenSet<string> Drawn = FrozenSet.Create(
        "documentation", "extensionElements", "auditing", "monitoring", "laneSet", "textAnnotation", "association", "group", "category",
        "dataObject", "dataObjectReference", "dataStoreReference", "sequenceFlow", "property", "ioSpecification", "ioBinding", "performer", "humanPerformer",
        "potentialOwner", "resourceRole", "supportedInterfaceRef", "supports");

    /// <summary>Stands in a node without changing how it runs.</summary>
    public static readonly FrozenSet<string> InNode = FrozenSet.Create(
        "documentation", "extensionElements", "auditing", "monitoring", "incoming", "outgoing", "property", "ioSpecification", "dataInput", "dataOutput", "inputSet",
        "outputSet", "dataInputAssociation", "dataOutputAssociation", "resourceRole", "performer", "humanPerformer", "potentialOwner", "eventDefinitionRef",
        "standardLoopCharacteristics", "multiInstanceLoopCharacteristics", "script", "completionCondition", "activationCondition", "rendering");

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "implicitThrowEvent", "dataState", "correlationSubscription", "correlationKey", "callChoreography", "choreography", "choreographyTask",
        "subChoreography", "globalConversation", "globalChoreographyTask", "conversation", "subConversation", "callConversation", "conversationLink",
        "conversationAssociation", "messageFlowAssociation", "participantAssociation", "choreographyRef", "import");

    /// <summary>Something of BPMN that does not run here, or nothing of BPMN at all.</summary>
    public static string CodeOf(XElement element)
    {
        var name = element.Name.LocalName;
        return Known.Contains(name) || Kinds.ContainsKey(name) || Triggers.ContainsKey(name) || Drawn.Contains(name) || InNode.Contains(name) ? ProblemCodes.NotExecutable : ProblemCodes.UnknownElement;
    }
}
