namespace Sijil.Decisions.Feel;

/// <summary>Why an expression gave null: a code with arguments that whoever shows it renders, and the position in the text.</summary>
public sealed record FeelProblem(FeelReason Reason, int Position, IReadOnlyList<string> Arguments)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Reason} at {Position}" + (Arguments.Count == 0 ? "" : ": " + string.Join(", ", Arguments));
}
