namespace Sijil.Decisions.Dmn;

/// <summary>What reading a file gave: a model where there is one, and everything found wrong.</summary>
public sealed record DmnReading(DmnModel? Model, IReadOnlyList<DmnProblem> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Ok => Model is not null && Problems.Count == 0;
}
