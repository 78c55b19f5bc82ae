using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Facts.Registers;

/// <summary>What is said of a thing, laid over the thing, and what has to be said to make another thing of it (RFC 7396).</summary>
public static class MergePatch
{
    public static JsonElement Lay(JsonElement stands, JsonElement said) =>
        JsonSerializer.SerializeToElement(Merge(stands.ValueKind is JsonValueKind.Object ? JsonObject.Create(stands) : null, said));

    public static JsonObject Between(JsonObject stands, JsonObject wanted)
    {
        JsonObject patch = [];
        foreach (var (name, _) in stands.Where(member => !wanted.ContainsKey(member.Key))) patch[name] = null;
        foreach (var (name, value) in wanted)
        {
            if (JsonNode.DeepEquals(stands[name], value)) continue;
            patch[name] = stands[name] is JsonObject was && value is JsonObject now ? Between(was, now) : value?.DeepClone();
        }
        return patch;
    }

    /// <summary>Members replace members, null takes one away, and what is no object replaces the whole.</summary>
    private static JsonNode? Merge(JsonNode? stands, JsonElement said)
    {
        if (said.ValueKind is not JsonValueKind.Object) return said.ValueKind is JsonValueKind.Null ? null : JsonNode.Parse(said.GetRawText());
        var merged = stands is JsonObject known ? known : [];
        foreach (var member in said.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Null) merged.Remove(member.Name);
            else merged[member.Name] = Merge(merged[member.Name]?.DeepClone(), member.Value);
        }
        return merged;
    }
}
