using System.Text.Json;

namespace Sijil.Schema;

/// <summary>Reads the text of a schema within its bounds.</summary>
internal static class SchemaText
{
    public static (JsonElement? Json, SchemaRefusal? Refusal) Parse(ReadOnlyMemory<byte> utf8, SchemaSettings settings, string place)
    {
        // A schema's nesting is objects of objects: twice its depth and a few levels of plain values.
        var options = new JsonDocumentOptions { MaxDepth = 2 * settings.Depth + 64, AllowDuplicateProperties = false };
        try
        {
            return (JsonDocument.Parse(utf8, options).RootElement, null);
        }
        catch (JsonException broken) when (broken.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return (null, SchemaRefusal.TooDeep(place, settings.Depth));
        }
        catch (JsonException broken)
        {
            return (null, SchemaRefusal.NotJson(place, (broken.LineNumber ?? 0) + 1));
        }
    }
}
