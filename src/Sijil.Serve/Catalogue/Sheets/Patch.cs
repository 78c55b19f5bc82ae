using System.Text.Json.Nodes;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>What has to be laid over one object to make another of it (RFC 7396).</summary>
internal static class Patch
{
    public static JsonObject Of(JsonObject stands, JsonObject wanted)
    {
        JsonObject patch = [];
        foreach (var (name, _) in stands.Where(member => !wanted.ContainsKey(member.Key))) patch[name] = null;
        foreach (var (name, value) in wanted)
        {
            if (JsonNode.DeepEquals(stands[name], value)) continue;
            patch[name] = stands[name] is JsonObject was && value is JsonObject now ? Of(was, now) : value?.DeepClone();
        }
        return patch;
    }
}
