using System.Buffers;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>The facts of a turn as one JSON array, and the exact bytes of each for its leaf.</summary>
internal static class FactsCodec
{
    /// <summary>More than this in one turn is a mistake of its writer.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _scratch;

    /// <param name="facts">The facts.</param>
    /// <param name="ends">Receives where each fact ends; it starts one byte after the end before, the first at 1.</param>
    public static byte[] Encode(IReadOnlyList<FactBody> facts, Span<int> ends)
    {
        var (buffer, writer) = _scratch ??= Scratch();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartArray();
        for (var i = 0; i < facts.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, facts[i].Type);
            writer.WriteString("at"u8, facts[i].HappenedAt.UtcDateTime);
            writer.WritePropertyName("data"u8);
            writer.WriteRawValue(facts[i].Json.Span);
            writer.WriteEndObject();
            ends[i] = checked((int)(writer.BytesCommitted + writer.BytesPending));
        }
        writer.WriteEndArray();
        writer.Flush();
        if (buffer.WrittenCount > MostBytes) throw new ArgumentException($"A turn of {buffer.WrittenCount} bytes is too large.", nameof(facts));
        return buffer.WrittenSpan.ToArray();
    }

    public static RecordedFact[] Decode(long position, byte[] body)
    {
        var facts = new List<RecordedFact>(4);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject) facts.Add(ReadFact(ref reader, new(position, facts.Count), body));
        return [.. facts];
    }

    /// <summary>Where each fact's bytes lie in the body.</summary>
    public static List<Range> Slices(ReadOnlySpan<byte> body)
    {
        var slices = new List<Range>(4);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            slices.Add(start..(int)reader.BytesConsumed);
        }
        return slices;
    }

    private static RecordedFact ReadFact(ref Utf8JsonReader reader, FactAddress address, byte[] body)
    {
        string? type = null;
        DateTimeOffset at = default;
        ReadOnlyMemory<byte> json = default;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var isType = name.SequenceEqual("type"u8);
            var isAt = name.SequenceEqual("at"u8);
            reader.Read();
            if (isType) type = FactTypes.Intern(reader.ValueSpan);
            else if (isAt) at = reader.GetDateTimeOffset();
            else json = SkipValue(ref reader, body);
        }
        return new(address, type ?? throw new JsonException("A fact has no type."), at, json);
    }

    private static ReadOnlyMemory<byte> SkipValue(ref Utf8JsonReader reader, byte[] body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body.AsMemory(start..(int)reader.BytesConsumed);
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) Scratch()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new Utf8JsonWriter(buffer));
    }
}
