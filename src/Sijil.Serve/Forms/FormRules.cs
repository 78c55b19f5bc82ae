using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Schema;

namespace Sijil.Serve.Forms;

/// <summary>A form's schema made ready to judge, when it is first asked.</summary>
internal sealed class FormRules(JsonElement schema)
{
    public static SchemaSettings Settings { get; } = new() { AssertsFormat = true };

    private readonly Lazy<JsonSchema?> compiled = new(() => JsonSchema.Compile(schema, Settings).Schema);

    /// <summary>What is wrong with these answers.</summary>
    public IReadOnlyList<SchemaError> Judge(JsonObject answers) => compiled.Value?.Validate(JsonSerializer.SerializeToElement(answers)).Errors
        ?? throw new InvalidOperationException("A form whose schema is none was not refused when it was read.");
}
