using Sijil.Decisions.Dmn.Write;

namespace Sijil.Decisions.Dmn;

/// <summary>What reading a file gave: a model where there is one, and everything found wrong.</summary>
public sealed record DmnReading(DmnModel? Model, IReadOnlyList<DmnProblem> Problems)
{
    /// <summary>The file itself, which can be written again; nothing where it is no DMN.</summary>
    public DmnDocument? Document { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool Ok => Model is not null && Problems.Count == 0;
}
