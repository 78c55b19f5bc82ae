namespace Sijil.Bpmn;

/// <summary>What our extension namespace says of a whole process.</summary>
public sealed record JourneyDetails
{
    public static JourneyDetails None { get; } = new();

    public string? Service { get; init; }
    public string? LifeEvent { get; init; }
    public string? Subject { get; init; }

    /// <summary>The promise date is this long after opening.</summary>
    public IsoDuration? Promise { get; init; }

    /// <summary>The promise is in working time, on the calendar of the body that answers for the case.</summary>
    public bool InWorkingTime { get; init; }

    /// <summary>Who is told when the promise has passed and the case is still open.</summary>
    public string? Escalate { get; init; }
    public string? Kind { get; init; }
    public string? Certificate { get; init; }
    public bool Proactive { get; init; }
}
