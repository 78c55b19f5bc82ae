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

    /// <summary>What an event waits for, or says: none, one, or many.</summary>
    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>Whether an event with many triggers waits for all of them rather than for the first.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>The name of the message that is sent or waited for; a send or receive task has one too.</summary>
    public string? MessageName => Triggers.FirstOrDefault(trigger => trigger.Kind is TriggerKind.Message)?.Name;

    /// <summary>The timer waited for.</summary>
    public Trigger? Timer => Triggers.FirstOrDefault(trigger => trigger.Kind is TriggerKind.Timer);

    public FeelExpression? MessageKey { get; init; }

    /// <summary>How the activity is repeated, or null.</summary>
    public LoopDetails? Loop { get; init; }

    /// <summary>How many tokens must come before the activity begins, and how many go out for each that is done.</summary>
    public int StartQuantity { get; init; } = 1;
    public int CompletionQuantity { get; init; } = 1;

    /// <summary>The activity only runs to undo another.</summary>
    public bool IsForCompensation { get; init; }

    /// <summary>Index of the activity that undoes this one, or -1.</summary>
    public int UndoneBy { get; init; } = -1;

    /// <summary>Begins a case when its message comes.</summary>
    public bool Instantiates { get; init; }

    /// <summary>Of a script task: FEEL.</summary>
    public FeelExpression? Script { get; init; }

    /// <summary>Of a complex gateway, when it goes on; of an ad-hoc sub-process, when it is done.</summary>
    public FeelExpression? Condition { get; init; }

    /// <summary>Of an ad-hoc sub-process: one activity after the other, and whether what still runs is called off at its end.</summary>
    public bool IsSequential { get; init; }
    public bool CancelsRest { get; init; } = true;

    /// <summary>Index of the sub-process in which the node stands, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Of a sub-process: where control begins inside, and the event sub-processes that stand in it.</summary>
    public ImmutableArray<int> Entries { get; init; } = [];
    public ImmutableArray<int> EventSubs { get; init; } = [];

    public string? CalledProcess { get; init; }

    public bool Has(TriggerKind kind)
    {
        foreach (var trigger in Triggers)
            if (trigger.Kind == kind) return true;
        return false;
    }

    /// <summary>A token rests here until the caller has done, or received, what the node names.</summary>
    public bool Rests => Kind switch
    {
        NodeKind.Catch => !Has(TriggerKind.Link),
        NodeKind.EventBased => true,
        NodeKind.Throw or NodeKind.End => Has(TriggerKind.Message) || Has(TriggerKind.Signal),
        NodeKind.Task or NodeKind.ManualTask => Step.Owner is not null,
        _ => Kind.IsActivity() && !Kind.IsSubProcess(),
    };
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
