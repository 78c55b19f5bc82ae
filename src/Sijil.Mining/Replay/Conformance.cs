namespace Sijil.Mining.Replay;

/// <summary>How well a log keeps to a model: tokens counted over all cases, and what deviates where.</summary>
public sealed record Conformance(long Produced, long Consumed, long Missing, long Remaining)
{
    public required long Cases { get; init; }

    /// <summary>Cases that the model allows as they were.</summary>
    public required long Fitting { get; init; }

    /// <summary>What deviates, the most frequent first.</summary>
    public required IReadOnlyList<Deviation> Deviations { get; init; }

    /// <summary>For each variant, whether the model allows it.</summary>
    public required IReadOnlyList<bool> Allows { get; init; }

    /// <summary>One when nothing was missing and nothing remained; the usual measure of token replay.</summary>
    public double Fitness => Consumed is 0 || Produced is 0 ? 1 : 0.5 * (1 - (double)Missing / Consumed) + 0.5 * (1 - (double)Remaining / Produced);
}

/// <summary>How a case can leave the model's way.</summary>
public enum DeviationKind
{
    /// <summary>A step was done when the model did not allow it.</summary>
    OutOfTurn,
    /// <summary>Something was done that the model does not know.</summary>
    Unknown,
    /// <summary>The case had come to a step that was then not done.</summary>
    LeftOpen,
    /// <summary>The case did not come to an end of the model.</summary>
    Unfinished,
}

/// <summary>One way of deviating: at which element of the model, how often, in how many cases, and in which.</summary>
/// <param name="Element">The id of the element; for what the model does not know, empty.</param>
/// <param name="Name">Its name, or what was done.</param>
/// <param name="Examples">Names of cases, a hundred at the most.</param>
public sealed record Deviation(DeviationKind Kind, string Element, string Name, long Count, long Cases, IReadOnlyList<string> Examples)
{
    /// <summary>Its name in English, where the model has one; else as the name.</summary>
    public string NameEn { get; init; } = Name;
}
