using System.ComponentModel;

namespace Sijil.Bpmn;

/// <summary>Every code a reading may give; its arguments are described in their order.</summary>
public static class ProblemCodes
{
    [Description("what the XML reader says")]
    public const string Malformed = "xml.malformed";
    [Description("what the XML reader says")]
    public const string Dtd = "xml.dtd";
    [Description("most levels")]
    public const string TooDeep = "xml.too-deep";
    [Description("the limit passed")]
    public const string TooLarge = "xml.too-large";

    [Description("the root element found")]
    public const string NotBpmn = "bpmn.not-bpmn";
    public const string NoProcess = "bpmn.no-process";
    /// <summary>A warning: the file itself says that the process does not run.</summary>
    public const string NotMeantToRun = "bpmn.not-meant-to-run";
    [Description("the BPMN element or attribute that does not run yet")]
    public const string NotExecutable = "bpmn.not-executable";
    [Description("the unknown BPMN element")]
    public const string UnknownElement = "bpmn.unknown-element";
    [Description("element")]
    public const string NoId = "bpmn.no-id";
    [Description("id")]
    public const string DuplicateId = "bpmn.duplicate-id";
    [Description("attribute, id that is nowhere")]
    public const string UnknownReference = "bpmn.unknown-reference";
    [Description("attribute")]
    public const string MissingReference = "bpmn.missing-reference";

    [Description("sourceRef or targetRef, what it says")]
    public const string DanglingFlow = "flow.dangling";
    /// <summary>The argument: into-start, out-of-end or into-boundary.</summary>
    [Description("what is wrong")]
    public const string ForbiddenFlow = "flow.forbidden";
    [Description("gateway")]
    public const string FlowWithoutCondition = "flow.no-condition";
    [Description("node")]
    public const string ConditionIgnored = "flow.condition-ignored";

    /// <summary>A warning, with the way that leads there: a path is waited for that can never come.</summary>
    [Description("the nodes of the way")]
    public const string Deadlock = "process.deadlock";
    /// <summary>A warning, with the way that leads there: a step may be done twice, because paths that were parted were not brought together.</summary>
    [Description("the nodes of the way")]
    public const string Unsynchronised = "process.unsynchronised";
    /// <summary>A warning: the process was not checked whole.</summary>
    [Description("the markings that were met")]
    public const string TooManyWays = "process.too-many-ways";
    public const string NoStart = "process.no-start";
    public const string NoEnd = "process.no-end";
    public const string Unreachable = "node.unreachable";
    public const string NoWayToEnd = "node.no-way-to-end";
    public const string NoDefault = "gateway.no-default";
    [Description("flow")]
    public const string BadDefault = "gateway.bad-default";
    [Description("attachedToRef")]
    public const string Unattached = "boundary.unattached";
    public const string ErrorMustInterrupt = "boundary.error-must-interrupt";
    public const string NoErrorCode = "error.no-code";
    public const string NoMessage = "message.no-message";
    public const string NoMessageKey = "message.no-key";
    public const string NoTimer = "timer.missing";
    [Description("text")]
    public const string BadTimer = "timer.unreadable";

    public const string NoCondition = "condition.missing";
    [Description("link")]
    public const string NoLinkTarget = "link.no-target";
    public const string NoLoopCount = "loop.no-count";
    [Description("attribute, what it says")]
    public const string BadQuantity = "loop.bad-quantity";

    [Description("expression, position, found, expected")]
    public const string BadFeel = "feel.unreadable";
    [Description("language")]
    public const string OtherLanguage = "feel.other-language";

    [Description("element")]
    public const string UnknownExtension = "extension.unknown-element";
    [Description("element, attribute")]
    public const string UnknownAttribute = "extension.unknown-attribute";
    [Description("element, attribute")]
    public const string MissingAttribute = "extension.missing-attribute";
    [Description("element, attribute, value, what is allowed")]
    public const string BadAttribute = "extension.bad-attribute";
    [Description("element, where it stands")]
    public const string Misplaced = "extension.misplaced";
    [Description("element")]
    public const string Repeated = "extension.repeated";

    public const string NoDecision = "step.no-decision";
    public const string NoAction = "step.no-action";
    [Description("actions")]
    public const string ManyActions = "step.many-actions";
    public const string NoOwner = "step.no-owner";
    public const string NoDue = "step.no-due";
}
