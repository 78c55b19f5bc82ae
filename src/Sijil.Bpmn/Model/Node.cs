using System.Collections.Immutable;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>One event, activity or gateway of a compiled process; its neighbours are indexes into the plan.</summary>
public sealed record Node
{
    public required int Index { get; init; }
    public required string Id { get; init; }
    public required NodeKind Kind { get; init; }
    public required string NameAr { get; init; }
    public required string NameEn { get; init; }

    /// <summary>The line of the element in its file.</summary>
    public required int Line { get; init; }

    /// <summary>What the documentation element says, or nothing.</summary>
    public string Documentation { get; init; } = "";
    public StepDetails Step { get; init; } = StepDetails.None;

    /// <summary>Indexes of incoming and outgoing flows, in the order of the file.</summary>
    public ImmutableArray<int> In { get; init; } = [];
    public ImmutableArray<int> Out { get; init; } = [];

    /// <summary>Index of the default flow, or -1.</summary>
    public int DefaultFlow { get; init; } = -1;

    /// <summary>Index of the activity this boundary event is attached to, or -1.</summary>
    public int AttachedTo { get; init; } = -1;

    /// <summary>Whether this boundary event ends its activity.</summary>
    public bool Interrupting { get; init; } = true;

    /// <summary>Indexes of the boundary events attached to this activity.</summary>
    public ImmutableArray<int> Boundaries { get; init; } = [];

    /// <summary>The date or duration waited for; an ISO literal is compiled to the FEEL value it writes.</summary>
    public FeelExpression? Timer { get; init; }

    /// <summary>The timer as the file writes it.</summary>
    public string? TimerText { get; init; }
    public string? MessageName { get; init; }
    public FeelExpression? MessageKey { get; init; }

    /// <summary>The error thrown or caught; a boundary event without one catches every error.</summary>
    public string? ErrorCode { get; init; }
    public string? CalledProcess { get; init; }
}

/// <summary>A sequence flow between two nodes.</summary>
public sealed record Flow
{
    public required int Index { get; init; }
    public required string Id { get; init; }
    public required int From { get; init; }
    public required int To { get; init; }
    public FeelExpression? Condition { get; init; }

    /// <summary>The condition as the file writes it.</summary>
    public string? ConditionText { get; init; }
    public string NameAr { get; init; } = "";
    public string NameEn { get; init; } = "";
    public int Line { get; init; }
}
