namespace Sijil.Decisions.Dmn.Check;

/// <summary>What was found wrong with a model before it runs.</summary>
public sealed record CheckReport(IReadOnlyList<DmnProblem> Problems)
{
    /// <summary>How many problems keep a decision from being what its author meant.</summary>
    public int Errors => Problems.Count(problem => problem.IsError);

    /// <summary>How many are worth a look.</summary>
    public int Warnings => Problems.Count - Errors;
}
