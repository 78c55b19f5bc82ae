namespace Sijil.Decisions.Feel;

/// <summary>Why an expression gave null: a code with arguments that whoever shows it renders, and the position in the text.</summary>
public sealed record FeelProblem(FeelReason Reason, int Position, IReadOnlyList<string> Arguments)
{
    /// <summary>The name of the decision or business knowledge model in which it happened; empty for an expression on its own.</summary>
    public string Place { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => (Place.Length == 0 ? "" : Place + ": ") + $"{Reason} at {Position}" + (Arguments.Count == 0 ? "" : ": " + string.Join(", ", Arguments));
}
