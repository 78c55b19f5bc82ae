namespace Sijil.Bpmn;

/// <summary>Every code a reading may give; the arguments of each stand in braces.</summary>
public static class ProblemCodes
{
    /// <summary>{what the XML reader says}</summary>
    public const string Malformed = "xml.malformed";
    /// <summary>{what the XML reader says}</summary>
    public const string Dtd = "xml.dtd";
    /// <summary>{most levels}</summary>
    public const string TooDeep = "xml.too-deep";
    /// <summary>{the limit passed}</summary>
    public const string TooLarge = "xml.too-large";

    /// <summary>{the root element found}</summary>
    public const string NotBpmn = "bpmn.not-bpmn";
    public const string NoProcess = "bpmn.no-process";
    /// <summary>A warning: the file itself says that the process does not run.</summary>
    public const string NotMeantToRun = "bpmn.not-meant-to-run";
    /// <summary>{the BPMN element or attribute that does not run yet}</summary>
    public const string NotExecutable = "bpmn.not-executable";
    /// <summary>{the unknown BPMN element}</summary>
    public const string UnknownElement = "bpmn.unknown-element";
    /// <summary>{element}</summary>
    public const string NoId = "bpmn.no-id";
    /// <summary>{id}</summary>
    public const string DuplicateId = "bpmn.duplicate-id";
    /// <summary>{attribute, id that is nowhere}</summary>
    public const string UnknownReference = "bpmn.unknown-reference";
    /// <summary>{attribute}</summary>
    public const string MissingReference = "bpmn.missing-reference";

    /// <summary>{sourceRef or targetRef, what it says}</summary>
    public const string DanglingFlow = "flow.dangling";
    /// <summary>{what is wrong: into-start, out-of-end, into-boundary}</summary>
    public const string ForbiddenFlow = "flow.forbidden";
    /// <summary>{gateway}</summary>
    public const string FlowWithoutCondition = "flow.no-condition";
    /// <summary>{node}</summary>
    public const string ConditionIgnored = "flow.condition-ignored";

    public const string NoStart = "process.no-start";
    public const string NoEnd = "process.no-end";
    public const string Unreachable = "node.unreachable";
    public const string NoWayToEnd = "node.no-way-to-end";
    public const string NoDefault = "gateway.no-default";
    /// <summary>{flow}</summary>
    public const string BadDefault = "gateway.bad-default";
    /// <summary>{attachedToRef}</summary>
    public const string Unattached = "boundary.unattached";
    public const string ErrorMustInterrupt = "boundary.error-must-interrupt";
    public const string NoErrorCode = "error.no-code";
    public const string NoMessage = "message.no-message";
    public const string NoMessageKey = "message.no-key";
    public const string NoTimer = "timer.missing";
    /// <summary>{text}</summary>
    public const string BadTimer = "timer.unreadable";

    /// <summary>{expression, position, found, expected}</summary>
    public const string BadFeel = "feel.unreadable";
    /// <summary>{language}</summary>
    public const string OtherLanguage = "feel.other-language";

    /// <summary>{element}</summary>
    public const string UnknownExtension = "extension.unknown-element";
    /// <summary>{element, attribute}</summary>
    public const string UnknownAttribute = "extension.unknown-attribute";
    /// <summary>{element, attribute}</summary>
    public const string MissingAttribute = "extension.missing-attribute";
    /// <summary>{element, attribute, value, what is allowed}</summary>
    public const string BadAttribute = "extension.bad-attribute";
    /// <summary>{element, where it stands}</summary>
    public const string Misplaced = "extension.misplaced";
    /// <summary>{element}</summary>
    public const string Repeated = "extension.repeated";

    public const string NoDecision = "step.no-decision";
    public const string NoAction = "step.no-action";
    /// <summary>{actions}</summary>
    public const string ManyActions = "step.many-actions";
    public const string NoOwner = "step.no-owner";
    public const string NoDue = "step.no-due";
}
