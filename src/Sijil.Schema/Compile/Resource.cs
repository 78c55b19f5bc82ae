using System.Text.Json;

namespace Sijil.Schema.Compile;

/// <summary>A schema with an address of its own, and the names of places within it.</summary>
internal sealed class Resource(string uri, Place place, JsonElement root, Dialect dialect)
{
    public string Uri => uri;

    public Place Place => place;

    public JsonElement Root => root;

    public Dialect Dialect => dialect;

    public Dictionary<string, (Place Place, JsonElement Schema)> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The anchors that a schema further out may replace.</summary>
    public Dictionary<string, Node> Dynamic { get; } = new(StringComparer.Ordinal);
}
