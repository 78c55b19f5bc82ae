using System.Text.Json;

namespace Sijil.Decisions.Feel;

/// <content>The value as JSON: dates, times and durations as ISO text.</content>
public readonly partial struct FeelValue
{
    /// <summary>The value of a JSON element; a string stays a string.</summary>
    public static FeelValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Number => FeelArithmetic.Read(json.GetRawText()),
        JsonValueKind.String => Of(json.GetString()),
        JsonValueKind.Array => List([.. json.EnumerateArray().Select(FromJson)]),
        JsonValueKind.Object => FromObject(json),
        _ => Null,
    };

    private static FeelValue FromObject(JsonElement json)
    {
        var names = new string[json.GetPropertyCount()];
        var values = new FeelValue[names.Length];
        var at = 0;
        foreach (var entry in json.EnumerateObject()) (names[at], values[at++]) = (entry.Name, FromJson(entry.Value));
        return Of(FeelContext.Of(names, values));
    }

    /// <summary>Writes the value as JSON; a range and a function are written as their FEEL text.</summary>
    public void WriteJson(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case FeelKind.Null: writer.WriteNullValue(); break;
            case FeelKind.Boolean: writer.WriteBooleanValue(IsTrue); break;
            case FeelKind.Number when Wide is { } wide: writer.WriteRawValue(wide.ToString()); break;
            case FeelKind.Number: writer.WriteNumberValue(FeelNumber.Normal(number)); break;
            case FeelKind.List: WriteList(writer); break;
            case FeelKind.Context: WriteContext(writer); break;
            default: writer.WriteStringValue(FeelText.Plain(this)); break;
        }
    }

    private void WriteList(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in Items) item.WriteJson(writer);
        writer.WriteEndArray();
    }

    private void WriteContext(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in Context)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
        writer.WriteEndObject();
    }
}
