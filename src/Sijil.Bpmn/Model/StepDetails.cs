using System.Collections.Immutable;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>What our extension namespace says of one step: who, by when, and what is done.</summary>
public sealed record StepDetails
{
    public static StepDetails None { get; } = new();

    public StepOwner? Owner { get; init; }

    /// <summary>A constant, or FEEL after '='.</summary>
    public string? Role { get; init; }
    public IsoDuration? Due { get; init; }

    /// <summary>Until when, where the case itself says so: FEEL that stood after '='.</summary>
    public FeelExpression? DueAt { get; init; }

    /// <summary>The step's time runs only while its body works, on that body's calendar.</summary>
    public bool InWorkingTime { get; init; }

    /// <summary>Who is told when the step's time is over: an entity's code, <c>advisor</c>, or FEEL after '='; nothing where nobody is.</summary>
    public string? Escalate { get; init; }

    /// <summary>Whether the customer must come in person.</summary>
    public bool Visit { get; init; }

    /// <summary>Minutes of staff work the step takes, and took before the redesign.</summary>
    public int? Minutes { get; init; }
    public int? BaselineMinutes { get; init; }

    /// <summary>Not shown to the customer.</summary>
    public bool Hidden { get; init; }

    public string? FormId { get; init; }
    public bool IsPayment { get; init; }
    public DecisionDetails? Decision { get; init; }
    public ImmutableArray<ReadDetails> Reads { get; init; } = [];
    public OperationDetails? Operation { get; init; }
    public FeeDetails? Fee { get; init; }
    public CertificateDetails? Certificate { get; init; }
    public NoticeDetails? Notice { get; init; }
    public ClaimDetails? Claim { get; init; }

    /// <summary>Assigns a named advisor.</summary>
    public bool Advisor { get; init; }
    public RecordDetails? Record { get; init; }
    public MessageDetails? Message { get; init; }

    /// <summary>Every mapping in and out of the step, wherever inside the extension it stands, in order.</summary>
    public ImmutableArray<InMapping> Ins { get; init; } = [];
    public ImmutableArray<OutMapping> Outs { get; init; } = [];
}

/// <summary>Who owns a step: a constant (an entity's code, customer, advisor) or a FEEL expression that says it.</summary>
public sealed record StepOwner(string Text, FeelExpression? Expression)
{
    public bool IsConstant => Expression is null;
}

/// <summary>A decision to be made, and the data path its result is put at.</summary>
public sealed record DecisionDetails(string Model, string Decision, string Result);

/// <summary>A data element to be read; without <see cref="Of"/> it is the customer's own.</summary>
public sealed record ReadDetails(string Element, string? Of, string Into);

/// <summary>How an operation of an entity's system may be asked again.</summary>
public enum Repeats { ById, AskFirst, Never }

/// <summary>An operation of an entity's system.</summary>
public sealed record OperationDetails(string Id, Repeats Repeats, ImmutableArray<InMapping> Ins, ImmutableArray<OutMapping> Outs);

/// <summary>Sets the fee lines from a decision.</summary>
public sealed record FeeDetails(string Decision, string Result);

/// <summary>Issues a certificate to the holder at a data path.</summary>
public sealed record CertificateDetails(string Type, string Holder, IsoDuration? Valid, ImmutableArray<InMapping> Ins);

/// <summary>Sends a notice to an inbox.</summary>
public sealed record NoticeDetails(string To, string Template, ImmutableArray<InMapping> Ins);

/// <summary>Claims that a key is unique in a family of streams.</summary>
public sealed record ClaimDetails(string Stream, FeelExpression Key);

/// <summary>Writes a fact of a council, or what a step says into an entry of a register.</summary>
/// <param name="Register">Of an entry: the register, or after = the data path that names it; empty otherwise.</param>
/// <param name="Id">Of an entry: which one; the case itself where it is not said.</param>
/// <param name="Content">Of an entry: a context whose members the entry takes, before the mappings.</param>
public sealed record RecordDetails(string Type, string Register, FeelExpression? Id, FeelExpression? Content, ImmutableArray<InMapping> Ins)
{
    /// <summary>The kinds of fact that a step may write.</summary>
    public static ImmutableArray<string> Types { get; } =
        ["entry", "item", "remark", "reply", "opinion", "recommendation", "referral", "endorsement", "resolution", "meeting", "follow-up", "reminder", "new-date", "evidence", "follow-up-closed"];
}

/// <summary>By which key a message finds its case, and the data path its payload lands at.</summary>
public sealed record MessageDetails(FeelExpression? Key, string? Into);

/// <summary>A named value given to a step.</summary>
public sealed record InMapping(string Name, FeelExpression Value);

/// <summary>A named result of a step and the data path it is put at.</summary>
public sealed record OutMapping(string Name, string Into);
