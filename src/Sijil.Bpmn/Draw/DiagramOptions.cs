namespace Sijil.Bpmn;

/// <summary>The languages in which a diagram is drawn.</summary>
public enum DiagramLanguage { Ar, En }

/// <summary>How a diagram is drawn.</summary>
public sealed record DiagramOptions
{
    public DiagramLanguage Language { get; init; } = DiagramLanguage.Ar;

    /// <summary>Drawn from right to left; the stored model stays as it is.</summary>
    public bool Mirrored { get; init; } = true;
    public DiagramHighlight Highlight { get; init; } = DiagramHighlight.None;

    /// <summary>Stands before the process's name in the title, say a case's number.</summary>
    public string TitlePrefix { get; init; } = "";

    public static DiagramOptions Arabic { get; } = new();
    public static DiagramOptions English { get; } = new() { Language = DiagramLanguage.En, Mirrored = false };
}

/// <summary>Ids of nodes that get the classes live, done and waiting.</summary>
public sealed record DiagramHighlight(IReadOnlyCollection<string> Live, IReadOnlyCollection<string> Done, IReadOnlyCollection<string> Waiting)
{
    public static DiagramHighlight None { get; } = new([], [], []);

    /// <summary>Further classes by the ids of nodes: added, removed, changed.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; init; } = new Dictionary<string, string>();

    /// <summary>A few letters at the corner of a node: how many tokens stand there, or the sign of a change.</summary>
    public IReadOnlyDictionary<string, string> Badges { get; init; } = new Dictionary<string, string>();

    internal string ClassOf(string node) =>
        (Live.Contains(node) ? " live" : Waiting.Contains(node) ? " waiting" : Done.Contains(node) ? " done" : "") + (Marks.TryGetValue(node, out var mark) ? $" {mark}" : "");
}
