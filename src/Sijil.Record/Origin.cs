namespace Sijil.Record;

/// <summary>Where a fact comes from; figures count live and reported facts unless asked otherwise.</summary>
public enum OriginKind
{
    /// <summary>Written by a case that runs here.</summary>
    Live,

    /// <summary>Sent by an entity that keeps its own system.</summary>
    Reported,

    /// <summary>Read from a file of the past.</summary>
    Imported,

    /// <summary>Made by the simulator.</summary>
    Simulated,
}

/// <summary>The kind and the source of a fact: <c>live</c>, <c>reported/rta</c>, <c>imported/receipt</c>, <c>simulated/seed-1</c>.</summary>
public readonly record struct Origin(OriginKind Kind, string Source)
{
    /// <summary>Written by a case that runs here.</summary>
    public static Origin Live { get; } = new(OriginKind.Live, "");

    /// <summary>Reads the text form.</summary>
    public static Origin Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var source = slash < 0 ? "" : text[(slash + 1)..];
        return (slash < 0 ? text : text[..slash]) switch
        {
            "live" => source.Length is 0 ? Live : new(OriginKind.Live, source),
            "reported" => new(OriginKind.Reported, source),
            "imported" => new(OriginKind.Imported, source),
            "simulated" => new(OriginKind.Simulated, source),
            _ => throw new FormatException($"No origin is called \"{text}\"."),
        };
    }

    /// <summary>The text form.</summary>
    public override string ToString()
    {
        var kind = Kind switch
        {
            OriginKind.Live => "live",
            OriginKind.Reported => "reported",
            OriginKind.Imported => "imported",
            OriginKind.Simulated => "simulated",
            _ => throw new InvalidOperationException($"No origin has the number {(int)Kind}."),
        };
        return string.IsNullOrEmpty(Source) ? kind : $"{kind}/{Source}";
    }
}
