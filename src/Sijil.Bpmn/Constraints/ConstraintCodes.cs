using System.ComponentModel;

namespace Sijil.Bpmn;

/// <summary>Every rule of the standard that a file can break, by its code; its arguments are described in their order.</summary>
public static class ConstraintCodes
{
    [Description("element, the element it stands in")]
    public const string Misplaced = "element.misplaced";
    [Description("the missing element, the element it should stand in")]
    public const string MissingPart = "element.missing";
    [Description("element, the element it stands in")]
    public const string Repeated = "element.repeated";
    [Description("attribute, element")]
    public const string MissingAttribute = "attribute.missing";
    /// <summary>A warning: what an attribute says that the standard does not know is said to nobody.</summary>
    [Description("attribute, element")]
    public const string UnknownAttribute = "attribute.unknown";
    [Description("attribute, value, what it must be")]
    public const string BadValue = "attribute.bad-value";
    [Description("attribute, id, what is found there")]
    public const string WrongKind = "reference.wrong-kind";

    [Description("element")]
    public const string EmptyExpression = "expression.empty";
    [Description("expression")]
    public const string NotACondition = "expression.no-condition";
    [Description("expression")]
    public const string NotACount = "expression.no-count";
    public const string ManyTimes = "timer.told-twice";

    public const string CrossesBoundary = "flow.crosses-boundary";
    public const string LoneCondition = "flow.lone-condition";
    [Description("incoming or outgoing, flow")]
    public const string FlowsDisagree = "flow.disagrees";
    public const string NoIncoming = "node.no-incoming";
    public const string NoOutgoing = "node.no-outgoing";

    [Description("direction")]
    public const string Direction = "gateway.direction";
    public const string TooFewEvents = "event-gateway.too-few";
    [Description("flow")]
    public const string ConditionForbidden = "event-gateway.condition";
    [Description("target")]
    public const string NotAwaitable = "event-gateway.target";
    public const string MixedMessages = "event-gateway.mixed";
    [Description("task")]
    public const string AwaitedWithBoundary = "event-gateway.boundary";
    [Description("target")]
    public const string AwaitedElsewhere = "event-gateway.shared-target";
    public const string ParallelEvents = "event-gateway.parallel";
    [Description("target")]
    public const string InstantiatingEvents = "event-gateway.instantiating-target";

    public const string BindingWithoutResource = "role.binding-without-resource";
    public const string RoleTwice = "role.resource-and-expression";
    [Description("parameter")]
    public const string ForeignParameter = "role.foreign-parameter";
    public const string EventSubProcessStart = "event-sub-process.start";
    [Description("event sub-process")]
    public const string EventSubProcessTwice = "event-sub-process.twice";
    public const string SubProcessWithData = "sub-process.data";
    public const string AdHocEmpty = "ad-hoc.empty";
    [Description("element")]
    public const string AdHocContent = "ad-hoc.content";
    [Description("call activity")]
    public const string CallData = "call.data";
    public const string NoBinding = "callable.no-binding";
    [Description("operation or set")]
    public const string ForeignBinding = "callable.foreign-binding";
    [Description("inputSet or outputSet")]
    public const string TaskSets = "task.many-sets";
    [Description("dataInput or dataOutput, message")]
    public const string TaskWithoutData = "task.no-data";
    [Description("dataInput or dataOutput")]
    public const string TaskDataTwice = "task.much-data";
    [Description("data, message")]
    public const string TaskDataType = "task.data-type";
    [Description("message, operation")]
    public const string OtherMessage = "operation.other-message";
    public const string LoopWithoutEnd = "loop.no-end";
    [Description("data")]
    public const string NotACollection = "loop.no-collection";
    [Description("data")]
    public const string ForeignCollection = "loop.foreign-data";
    [Description("item, collection")]
    public const string LoopItem = "loop.item-type";
    public const string ComplexBehavior = "loop.no-behavior";

    public const string ObjectWithState = "data.object-state";
    public const string ReferenceWithItem = "data.reference-type";
    [Description("name, right name")]
    public const string ReferenceName = "data.reference-name";
    [Description("data object")]
    public const string OutOfScope = "data.out-of-scope";
    [Description("data")]
    public const string CollectionDisagrees = "data.collection";
    [Description("data input")]
    public const string IntoInput = "association.into-input";
    [Description("data output")]
    public const string OutOfOutput = "association.out-of-output";
    [Description("data")]
    public const string ForeignData = "association.foreign-data";
    public const string ManySources = "association.many-sources";
    [Description("source, target")]
    public const string AssociationType = "association.type";
    [Description("data")]
    public const string InNoSet = "set.left-out";
    [Description("data")]
    public const string NotInSet = "set.not-in-it";
    [Description("data")]
    public const string ForeignInSet = "set.foreign-data";
    [Description("set")]
    public const string SetsUnpaired = "set.unpaired";

    [Description("trigger, place")]
    public const string WrongTrigger = "event.trigger";
    [Description("trigger")]
    public const string MustInterrupt = "event.must-interrupt";
    public const string CancelElsewhere = "event.cancel-elsewhere";
    [Description("activity")]
    public const string AttachedElsewhere = "event.attached-elsewhere";
    [Description("data")]
    public const string EventData = "event.data";
    public const string NoEscalationCode = "escalation.no-code";
    [Description("message")]
    public const string NoContent = "message.no-content";
    [Description("link")]
    public const string LinkNowhere = "link.nowhere";
    [Description("link")]
    public const string LinkFromNowhere = "link.from-nowhere";
    [Description("name")]
    public const string LinkTwice = "link.twice";
    [Description("link")]
    public const string LinkDisagrees = "link.disagrees";
    [Description("activity")]
    public const string NotForCompensation = "compensation.not-marked";
    public const string NoHandler = "compensation.no-handler";
    public const string ManyHandlers = "compensation.many-handlers";

    [Description("minimum, maximum")]
    public const string Multiplicity = "participant.multiplicity";
    public const string SamePool = "message-flow.same-pool";
    [Description("what is wrong")]
    public const string MessageFlowEnd = "message-flow.end";
    [Description("element")]
    public const string ChoreographyOfOther = "collaboration.choreography";
    [Description("element")]
    public const string GlobalConversation = "conversation.global-content";
    public const string ConversationLink = "conversation.link";
    public const string ConversationAlone = "conversation.alone";
    public const string KeyWithoutProperty = "correlation.no-property";
    [Description("property")]
    public const string PropertyUnbound = "correlation.unbound";
    [Description("property")]
    public const string PropertyOfOther = "correlation.foreign-property";
    [Description("node")]
    public const string LaneOfOther = "lane.foreign-node";
    [Description("node")]
    public const string LaneTwice = "lane.twice";
    [Description("element")]
    public const string ChoreographyInProcess = "choreography.in-process";
    [Description("element")]
    public const string ProcessInChoreography = "choreography.content";
    [Description("participant")]
    public const string Initiator = "choreography.initiator";
    public const string ChoreographyAlone = "choreography.participants";
    [Description("message flow")]
    public const string MessageOfOthers = "choreography.message";
}
