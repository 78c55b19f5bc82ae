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
    public string? Kind { get; init; }
    public string? Certificate { get; init; }
    public bool Proactive { get; init; }
}
