namespace Sijil.Bpmn;

/// <summary>Something wrong with a model, as a code with arguments: whoever shows it renders both languages.</summary>
/// <param name="Code">A dotted code of <see cref="ProblemCodes"/>.</param>
/// <param name="IsError">An error keeps the model from running; anything else is a warning.</param>
public sealed record ModelProblem(
    string Code, string File, int Line, string ElementId, string ElementName, IReadOnlyList<string> Arguments, bool IsError)
{
    /// <summary>The cell of a decision table, row and column from 1; 0 outside of one.</summary>
    public int Row { get; init; }

    /// <summary>The column of the cell.</summary>
    public int Column { get; init; }

    /// <summary>One line for a log or a terminal.</summary>
    public override string ToString() =>
        $"{File}:{Line}: {(IsError ? "error" : "warning")} {Code}"
        + (ElementId.Length > 0 ? $" [{ElementId}]" : "") + (ElementName.Length > 0 ? $" '{ElementName}'" : "")
        + (Arguments.Count > 0 ? ": " + string.Join(", ", Arguments) : "");
}
