using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Explain;

/// <summary>What a decision answered and how it came to it: the values on the way, and in its tables which rules matched and why others did not.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Version">The model's version in its author's words; empty where the file gives none.</param>
/// <param name="Hash">SHA-256 of the model's file.</param>
/// <param name="Decision">The name by which was asked.</param>
public sealed record Explanation(string Model, string Version, string Hash, string Decision, DecisionResult Result,
    IReadOnlyList<TracedValue> Values, IReadOnlyList<TracedTable> Tables);

/// <summary>The value that an input or a decision took.</summary>
public sealed record TracedValue(bool IsInput, string Id, string Name, FeelValue Value);

/// <summary>A table as it was used: the values of its input columns, and what became of each rule.</summary>
public sealed record TracedTable(DmnTable Table, IReadOnlyList<FeelValue> Inputs, IReadOnlyList<TracedRule> Rules, FeelValue Output);

/// <summary>What became of a rule.</summary>
/// <param name="Row">The rule; its two annotation columns say it in words.</param>
/// <param name="FailedColumn">The first input column, from 1, whose value did not pass; 0 for a rule that matched.</param>
/// <param name="Applied">Whether it gave the answer, alone or with others.</param>
public sealed record TracedRule(DmnRow Row, int FailedColumn, bool Applied)
{
    /// <summary>Whether every column passed.</summary>
    public bool Matched => FailedColumn == 0;
}
