using System.Text.Json;
using Sijil.Schema.Compile;

namespace Sijil.Schema;

/// <summary>Where a validation stands: the value, the way to it, the way through the schema, and the schema resources entered so far.</summary>
internal readonly record struct At(JsonElement Value, Pointer? Instance, Pointer? Keywords, Scope? Scope)
{
    /// <summary>The same value under another schema.</summary>
    public At Under(string keyword) => this with { Keywords = new(Keywords, keyword) };

    /// <summary>A part of the value under another schema.</summary>
    public At Into(JsonElement part, string step) => this with { Value = part, Instance = new(Instance, step) };
}

/// <summary>The schema resources that a validation has entered, innermost first: where a dynamic reference looks for its anchor.</summary>
internal sealed record Scope(Resource Resource, Scope? Outer);
