namespace Sijil.Bpmn;

/// <summary>What came of reading one file: its plans when nothing is wrong, and always every problem found.</summary>
public sealed record BpmnReading
{
    /// <summary>The processes that may run; empty while any problem is an error.</summary>
    public required IReadOnlyList<ProcessPlan> Plans { get; init; }

    /// <summary>The first diagram of the file, also of one that may not run.</summary>
    public Diagram? Diagram { get; init; }
    public required IReadOnlyList<ModelProblem> Problems { get; init; }

    public bool Ok => !Problems.Any(problem => problem.IsError);
}
