using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sijil.Record;

/// <summary>A personal value as the bytes that are sealed: text and JSON as they are, records by the caller's own context.</summary>
internal static class SealedValue
{
    public static ReadOnlySpan<byte> Write<T>(T? value, JsonSerializerOptions options) => value switch
    {
        string text => Encoding.UTF8.GetBytes(text),
        JsonElement element => JsonMarshal.GetRawUtf8Value(element),
        ReadOnlyMemory<byte> json => json.Span,
        _ => JsonSerializer.SerializeToUtf8Bytes(value!, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))),
    };

    public static T? Read<T>(byte[] clear, JsonSerializerOptions options)
    {
        if (typeof(T) == typeof(string)) return (T)(object)Encoding.UTF8.GetString(clear);
        if (typeof(T) == typeof(JsonElement)) return (T)(object)JsonElement.Parse(clear);
        if (typeof(T) == typeof(ReadOnlyMemory<byte>)) return (T)(object)new ReadOnlyMemory<byte>(clear);
        return JsonSerializer.Deserialize(clear, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }
}
