namespace Sijil.Mining.Logs;

/// <summary>One case of an event log: its attributes and its events in the order of the file.</summary>
/// <param name="Line">Where it starts in the file.</param>
/// <param name="Attributes">What the log says of the whole case.</param>
/// <param name="Events">What happened, in the order of the file.</param>
public sealed record XesTrace(int Line, IReadOnlyList<XesAttribute> Attributes, IReadOnlyList<XesEvent> Events)
{
    /// <summary>The case's name (concept:name), empty when it has none.</summary>
    public string Name => Find("concept:name")?.Text ?? "";

    /// <summary>The first attribute of that key.</summary>
    public XesAttribute? Find(string key) => XesEvent.Find(Attributes, key);
}

/// <summary>One thing that happened in a case.</summary>
/// <param name="Line">Where it starts in the file.</param>
/// <param name="Attributes">All it says, the standard attributes below among them.</param>
public sealed record XesEvent(int Line, IReadOnlyList<XesAttribute> Attributes)
{
    /// <summary>What was done (concept:name), empty when it is not said.</summary>
    public string Activity => Find("concept:name")?.Text ?? "";

    /// <summary>When (time:timestamp), its offset kept.</summary>
    public DateTimeOffset? At => Find("time:timestamp")?.Date;

    /// <summary>The transition of the activity's life cycle (lifecycle:transition).</summary>
    public string? Transition => Find("lifecycle:transition")?.Text;

    /// <summary>Who did it (org:resource).</summary>
    public string? Resource => Find("org:resource")?.Text;

    /// <summary>The unit of whoever did it (org:group).</summary>
    public string? Group => Find("org:group")?.Text;

    /// <summary>The first attribute of that key.</summary>
    public XesAttribute? Find(string key) => Find(Attributes, key);

    internal static XesAttribute? Find(IReadOnlyList<XesAttribute> attributes, string key)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Key == key) return attribute;
        }
        return null;
    }
}
