using System.Text.Json;

namespace Sijil.Schema;

/// <summary>How a schema is read, and the bounds within which a value is held against it.</summary>
public sealed record SchemaSettings
{
    public static SchemaSettings Standard { get; } = new();

    /// <summary>Whether a format is asserted; without it, as the standard has it, a format only says something.</summary>
    public bool AssertsFormat { get; init; }

    /// <summary>Gives the document of an address, or null; nothing is ever fetched from a network by itself.</summary>
    public Func<string, JsonElement?> Resolve { get; init; } = _ => null;

    /// <summary>The address of a schema that names none.</summary>
    public string BaseUri { get; init; } = "";

    /// <summary>Whether titles, formats and the like are collected where a value is valid.</summary>
    public bool CollectsAnnotations { get; init; }

    /// <summary>How deep a schema, a value and their meeting may go.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>How many schemas a compiled schema may hold.</summary>
    public int Schemas { get; init; } = 50_000;

    /// <summary>How many meetings of a schema and a value one validation may take.</summary>
    public long Steps { get; init; } = 2_000_000;

    /// <summary>How long one pattern may search in one text.</summary>
    public TimeSpan PatternTime { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many errors are told.</summary>
    public int Errors { get; init; } = 1000;
}
