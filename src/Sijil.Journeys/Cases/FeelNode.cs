using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Decisions.Feel;

namespace Sijil.Journeys.Cases;

/// <summary>JSON nodes as FEEL values, without writing them out first.</summary>
internal static class FeelNode
{
    public static FeelValue Read(JsonNode? node) => node switch
    {
        null => FeelValue.Null,
        JsonObject many => FeelValue.Of(Read(many)),
        JsonArray list => FeelValue.List([.. list.Select(Read)]),
        JsonValue value when value.TryGetValue<string>(out var text) => FeelValue.Of(text),
        JsonValue value when value.TryGetValue<JsonElement>(out var element) => FeelValue.FromJson(element),
        _ => FeelValue.FromJson(JsonSerializer.SerializeToElement(node)),
    };

    private static FeelContext Read(JsonObject many)
    {
        var (names, values, at) = (new string[many.Count], new FeelValue[many.Count], 0);
        foreach (var (name, value) in many) (names[at], values[at++]) = (name, Read(value));
        return FeelContext.Of(names, values);
    }

    /// <summary>A JSON element as a node that reads it where it stands.</summary>
    public static JsonNode? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };
}
