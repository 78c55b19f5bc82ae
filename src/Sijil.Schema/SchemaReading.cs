namespace Sijil.Schema;

/// <summary>What came of compiling a schema: the schema, or why it is none.</summary>
public sealed record SchemaReading(JsonSchema? Schema, IReadOnlyList<SchemaRefusal> Refusals)
{
    public bool IsRefused => Schema is null;
}
