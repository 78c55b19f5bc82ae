using System.Collections.Immutable;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>How an activity is repeated.</summary>
public enum LoopKind { Standard, Sequential, Parallel }

/// <summary>When an activity of many instances says its event: never, at the first that is done, at every one, or by conditions.</summary>
public enum LoopBehavior { All, None, One, Complex }

/// <summary>What the loop characteristics of an activity say.</summary>
public sealed record LoopDetails(LoopKind Kind)
{
    /// <summary>Of a standard loop: goes on while this is true.</summary>
    public FeelExpression? Condition { get; init; }
    public bool TestBefore { get; init; }
    public int? Maximum { get; init; }

    /// <summary>Of many instances: how many.</summary>
    public FeelExpression? Cardinality { get; init; }

    /// <summary>Of many instances: a list, an instance for each of its items.</summary>
    public FeelExpression? Collection { get; init; }

    /// <summary>The name by which an instance knows its item.</summary>
    public string? Item { get; init; }

    /// <summary>The name of each instance's result, and the data path of the list of all of them.</summary>
    public string? ResultItem { get; init; }
    public string? ResultList { get; init; }

    /// <summary>The rest is called off when this is true after an instance is done.</summary>
    public FeelExpression? Completion { get; init; }
    public LoopBehavior Behavior { get; init; }

    /// <summary>The events that are said, with the condition of each where the behavior is complex.</summary>
    public ImmutableArray<(FeelExpression? Condition, Trigger Event)> Events { get; init; } = [];
}
