using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema;

/// <summary>A JSON Schema of draft 2020-12, compiled once to a tree of checks and held against any number of values.</summary>
public sealed class JsonSchema
{
    private readonly Node root;
    private readonly SchemaSettings settings;
    private readonly bool tracks;

    internal JsonSchema(Node root, SchemaSettings settings, bool tracks) => (this.root, this.settings, this.tracks) = (root, settings, tracks);

    /// <summary>Compiles a schema; what is no schema, or asks for what is not there, is refused with its place.</summary>
    public static SchemaReading Compile(JsonElement schema, SchemaSettings? settings = null) => Compiler.Compile(schema, settings ?? SchemaSettings.Standard);

    /// <summary>Compiles a schema from its text.</summary>
    public static SchemaReading Compile(ReadOnlyMemory<byte> utf8, SchemaSettings? settings = null)
    {
        var (json, refusal) = SchemaText.Parse(utf8, settings ?? SchemaSettings.Standard, "");
        return json is null ? new(null, [refusal!]) : Compile(json.Value, settings);
    }

    /// <summary>Whether a value is valid, without saying why not.</summary>
    public bool IsValid(JsonElement value) => Run(value, new(settings, isBrief: true)).IsValid;

    /// <summary>Everything that is wrong with a value, each with its place in the value and in the schema.</summary>
    public Validation Validate(JsonElement value) => Run(value, new(settings, isBrief: false));

    private Validation Run(JsonElement value, Run run)
    {
        if (Depth.Broken(value, settings.Depth) is { } bound) return Validation.Stopped(bound);
        var holds = root.Holds(new(value, null, null, null), run, tracks ? new Marks() : null);
        return run.StoppedBy is { } limit ? Validation.Stopped(limit) : new(holds, run.Errors, run.Annotations, null);
    }
}
