using System.Text.Json;

namespace Sijil.Schema;

/// <summary>One thing that is wrong: where in the value, by which word of the schema, reached how.</summary>
/// <param name="Instance">A JSON pointer into the value.</param>
/// <param name="Keywords">The way through the schema, over its references.</param>
/// <param name="Absolute">The word's own place: its schema's address and a pointer.</param>
/// <param name="Keyword">The word that does not hold; "false" for a schema that nothing fits.</param>
/// <param name="Wanted">The word's value in the schema, such as the least length.</param>
/// <param name="Property">The property that is missing or too much, where the word is about one.</param>
public sealed record SchemaError(string Instance, string Keywords, string Absolute, string Keyword, JsonElement? Wanted = null, string? Property = null);

/// <summary>What a schema says about a valid value without asserting it: a title, a default, a format, an unknown word.</summary>
public sealed record Annotation(string Instance, string Keywords, string Absolute, string Keyword, JsonElement Value);
