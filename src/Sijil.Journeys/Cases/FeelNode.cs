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
        JsonObject many => FeelValue.Of(FeelContext.Of(many.Select(one => KeyValuePair.Create(one.Key, Read(one.Value))))),
        JsonArray list => FeelValue.List([.. list.Select(Read)]),
        JsonValue value when value.TryGetValue<string>(out var text) => FeelValue.Of(text),
        JsonValue value when value.TryGetValue<JsonElement>(out var element) => FeelValue.FromJson(element),
        _ => FeelValue.FromJson(JsonSerializer.SerializeToElement(node)),
    };

    /// <summary>A JSON element as a node that reads it where it stands.</summary>
    public static JsonNode? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };
}
