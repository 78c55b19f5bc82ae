using System.Text.Json;

namespace Sijil.Schema.Compile;

/// <summary>The metaschema of draft 2020-12 and its vocabularies, built in so that they are never fetched.</summary>
internal static class StandardSchemas
{
    private const string Family = "https://json-schema.org/draft/2020-12/";

    private static readonly Lazy<Dictionary<string, JsonElement>> All = new(() => typeof(StandardSchemas).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(Read).ToDictionary(schema => schema.GetProperty("$id").GetString()!, StringComparer.Ordinal));

    public static JsonElement? Find(string uri) => uri.StartsWith(Family, StringComparison.Ordinal) && All.Value.TryGetValue(uri, out var found) ? found : null;

    private static JsonElement Read(string name)
    {
        using var stream = typeof(StandardSchemas).Assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
