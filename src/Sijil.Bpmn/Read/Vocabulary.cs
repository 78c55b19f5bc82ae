using System.Collections.Frozen;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>BPMN's words: which of them run as what, which are drawn only, and which we know but do not run.</summary>
internal static class Vocabulary
{
    public static readonly FrozenDictionary<string, NodeKind> Plain = new Dictionary<string, NodeKind>
    {
        ["userTask"] = NodeKind.UserTask,
        ["serviceTask"] = NodeKind.ServiceTask,
        ["businessRuleTask"] = NodeKind.BusinessRuleTask,
        ["sendTask"] = NodeKind.SendTask,
        ["receiveTask"] = NodeKind.ReceiveTask,
        ["callActivity"] = NodeKind.CallActivity,
        ["exclusiveGateway"] = NodeKind.Exclusive,
        ["parallelGateway"] = NodeKind.Parallel,
        ["inclusiveGateway"] = NodeKind.Inclusive,
    }.ToFrozenDictionary();

    /// <summary>An event is what it is by its place and its one definition.</summary>
    public static readonly FrozenDictionary<(string Event, string Definition), NodeKind> Events = new Dictionary<(string, string), NodeKind>
    {
        [("startEvent", "")] = NodeKind.StartNone,
        [("startEvent", "messageEventDefinition")] = NodeKind.StartMessage,
        [("startEvent", "timerEventDefinition")] = NodeKind.StartTimer,
        [("endEvent", "")] = NodeKind.EndNone,
        [("endEvent", "messageEventDefinition")] = NodeKind.EndMessage,
        [("endEvent", "errorEventDefinition")] = NodeKind.EndError,
        [("endEvent", "terminateEventDefinition")] = NodeKind.EndTerminate,
        [("intermediateCatchEvent", "messageEventDefinition")] = NodeKind.CatchMessage,
        [("intermediateCatchEvent", "timerEventDefinition")] = NodeKind.CatchTimer,
        [("intermediateThrowEvent", "")] = NodeKind.ThrowNone,
        [("intermediateThrowEvent", "messageEventDefinition")] = NodeKind.ThrowMessage,
        [("boundaryEvent", "timerEventDefinition")] = NodeKind.BoundaryTimer,
        [("boundaryEvent", "errorEventDefinition")] = NodeKind.BoundaryError,
        [("boundaryEvent", "messageEventDefinition")] = NodeKind.BoundaryMessage,
    }.ToFrozenDictionary();

    /// <summary>Stands in a process without running: told, drawn or kept for others.</summary>
    public static readonly FrozenSet<string> Drawn = FrozenSet.Create(
        "documentation", "extensionElements", "auditing", "monitoring", "laneSet", "textAnnotation", "association", "group", "category",
        "dataObject", "dataObjectReference", "sequenceFlow");

    /// <summary>Stands in a node without changing how it runs.</summary>
    public static readonly FrozenSet<string> InNode = FrozenSet.Create(
        "documentation", "extensionElements", "auditing", "monitoring", "incoming", "outgoing");

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "task", "manualTask", "scriptTask", "subProcess", "adHocSubProcess", "transaction", "complexGateway", "eventBasedGateway",
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "implicitThrowEvent",
        "signalEventDefinition", "escalationEventDefinition", "compensateEventDefinition", "conditionalEventDefinition",
        "linkEventDefinition", "cancelEventDefinition", "messageEventDefinition", "timerEventDefinition", "errorEventDefinition",
        "terminateEventDefinition", "eventDefinitionRef", "timeCycle", "standardLoopCharacteristics", "multiInstanceLoopCharacteristics",
        "ioSpecification", "ioBinding", "property", "dataInput", "dataOutput", "inputSet", "outputSet", "dataInputAssociation",
        "dataOutputAssociation", "dataStoreReference", "dataState", "resourceRole", "performer", "humanPerformer", "potentialOwner",
        "correlationSubscription", "correlationKey", "supports", "supportedInterfaceRef", "callChoreography", "choreography", "choreographyTask",
        "subChoreography", "globalTask", "globalUserTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask", "globalConversation",
        "globalChoreographyTask", "conversation", "subConversation", "callConversation", "conversationLink", "conversationAssociation",
        "messageFlowAssociation", "participantAssociation", "choreographyRef", "import", "rendering", "script", "completionCondition");

    /// <summary>Something of BPMN that does not run here, or nothing of BPMN at all.</summary>
    public static string CodeOf(XElement element)
    {
        var name = element.Name.LocalName;
        return Known.Contains(name) || Plain.ContainsKey(name) || Drawn.Contains(name) ? ProblemCodes.NotExecutable : ProblemCodes.UnknownElement;
    }
}
