using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Record;

/// <summary>Writes personal values as boxes and reads boxes back; works with source-generated contexts that know <c>T</c>.</summary>
public sealed class SealedConverters : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sealed<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = typeToConvert.GetGenericArguments()[0];
        if (value == typeof(string)) return new SealedConverter<string>();
        if (value == typeof(JsonElement)) return new SealedConverter<JsonElement>();
        if (value == typeof(ReadOnlyMemory<byte>)) return new SealedConverter<ReadOnlyMemory<byte>>();
        return (JsonConverter)Activator.CreateInstance(typeof(SealedConverter<>).MakeGenericType(value))!;
    }
}

/// <summary>The form <c>{"sealed":person,"at":address,"box":base64}</c>; in a turn that is kept closely, <c>[box, part]</c>.</summary>
internal sealed class SealedConverter<T> : JsonConverter<Sealed<T>>
{
    public override Sealed<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? person = null, address = null;
        byte[]? box = null;
        if (reader.TokenType is JsonTokenType.StartArray) return ReadPlace(ref reader, options);
        if (reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("A sealed value is an object.");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name is "sealed") person = reader.GetString();
            else if (name is "at") address = reader.GetString();
            else if (name is "box") box = reader.GetBytesFromBase64();
            else reader.Skip();
        }
        if (person is null || address is null || box is null) throw new JsonException("A sealed value names its person, its place and its box.");
        return new(person, address, box, options);
    }

    /// <summary>In a turn that is kept closely: which box, and which part of it; nothing of a person who was forgotten.</summary>
    private static Sealed<T> ReadPlace(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        Span<int> place = [-1, -1];
        for (var at = 0; reader.Read() && reader.TokenType is JsonTokenType.Number; at++) place[at] = reader.GetInt32();
        return place[0] < 0 ? Sealed<T>.Gone : new(SealingScope.Reading, place[0], place[1], options);
    }

    public override void Write(Utf8JsonWriter writer, Sealed<T> value, JsonSerializerOptions options)
    {
        if (value.Box is { } already) Sealed.WriteBox(writer, value.Person, value.Address, already);
        else SealingScope.Current.Write(writer, value, options);
    }
}
