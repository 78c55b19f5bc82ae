namespace Sijil.Bpmn;

/// <summary>How large a model may be; beyond a limit it is refused before any tree is built.</summary>
public sealed record ModelLimits
{
    public static ModelLimits Default { get; } = new();

    public int Bytes { get; init; } = 16 * 1024 * 1024;
    public int Depth { get; init; } = 256;
    public int Elements { get; init; } = 200_000;
    public int Attributes { get; init; } = 200;

    /// <summary>Characters of one attribute or one text.</summary>
    public int Text { get; init; } = 100_000;
}
