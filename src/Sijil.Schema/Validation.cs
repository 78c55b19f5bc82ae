namespace Sijil.Schema;

/// <summary>What came of holding a value against a schema.</summary>
/// <param name="StoppedBy">The bound that ended it before an answer: then the value counts as invalid.</param>
public sealed record Validation(bool IsValid, IReadOnlyList<SchemaError> Errors, IReadOnlyList<Annotation> Annotations, string? StoppedBy)
{
    internal static Validation Stopped(string limit) => new(false, [new("", "", "", limit)], [], limit);
}
