namespace Sijil.Decisions.Dmn;

/// <summary>A decision table as its author wrote it, for those who show it.</summary>
/// <param name="Decision">The name of the decision or business knowledge model that holds it.</param>
/// <param name="Id">The table's id; empty where the file gives none.</param>
/// <param name="HitPolicy">The hit policy in DMN's own words, with the aggregation behind it where there is one.</param>
/// <param name="Line">The line of the file.</param>
public sealed record DmnTable(string Decision, string Id, string HitPolicy, int Line, IReadOnlyList<DmnColumn> Inputs, IReadOnlyList<DmnColumn> Outputs, IReadOnlyList<DmnRow> Rows)
{
    /// <summary>The id of the decision or business knowledge model that holds it.</summary>
    public string DecisionId { get; init; } = "";
}

/// <summary>A column: what it is called, its expression or output's name, and the type and values that it declares.</summary>
/// <param name="Label">The label, or the expression or name where there is none.</param>
/// <param name="Text">The input's expression; the output's name, empty where there is one column only.</param>
/// <param name="Type">The declared type; empty where none is.</param>
/// <param name="Allowed">The declared values as FEEL tests; empty where none are.</param>
/// <param name="Default">The output without a matching rule; empty where none is.</param>
public sealed record DmnColumn(string Label, string Text, string Type, string Allowed, string Default = "")
{
    /// <summary>The label in English, the attribute "en" of the namespace urn:sijil:dmn:1; the label where there is none.</summary>
    public string En { get; init; } = Label;
}

/// <summary>A rule: its cells as FEEL, inputs and outputs apart, and its sentence in both languages.</summary>
/// <param name="Id">The rule's id; empty where the file gives none.</param>
/// <param name="Index">The rule's row, from 1.</param>
/// <param name="Line">The line of the file.</param>
public sealed record DmnRow(string Id, int Index, int Line, IReadOnlyList<string> Tests, IReadOnlyList<string> Outputs, string Ar, string En);
