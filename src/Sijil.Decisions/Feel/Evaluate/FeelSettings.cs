namespace Sijil.Decisions.Feel;

/// <summary>What a caller gives to an evaluation beside the values: the time it is, and limits.</summary>
public sealed record FeelSettings
{
    /// <summary>No clock, ordinary limits.</summary>
    public static FeelSettings Default { get; } = new();

    /// <summary>The instant that now() and today() answer; without it they give null with a reason.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>How many steps an evaluation may take.</summary>
    public long MaxSteps { get; init; } = 5_000_000;

    /// <summary>How many bytes the values made on the way may take together, counted roughly: 32 for an item of a list, 64 for an entry of a context, 2 for a character.</summary>
    public long MaxMemory { get; init; } = 256L << 20;

    /// <summary>How deep expressions and calls may nest.</summary>
    public int MaxDepth { get; init; } = 2_000;
}
