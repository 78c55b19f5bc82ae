using System.Text.Json;

namespace Sijil.Schema.Tests;

internal static class Given
{
    public static JsonElement Json(string text) => JsonElement.Parse(text);

    public static JsonSchema Schema(string text, SchemaSettings? settings = null)
    {
        var reading = JsonSchema.Compile(Json(text), settings);
        Assert.Empty(reading.Refusals);
        return reading.Schema!;
    }
}
