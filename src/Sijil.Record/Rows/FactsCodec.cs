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

    /// <returns>The array, and each fact in it.</returns>
    public static (byte[] Body, ReadOnlyMemory<byte>[] Facts) Encode(IReadOnlyList<FactBody> facts)
    {
        var (buffer, writer) = _scratch ??= Scratch();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        var slices = new Range[facts.Count];
        var start = 1;
        writer.WriteStartArray();
        for (var i = 0; i < facts.Count; i++)
        {
            Write(writer, facts[i].Type, facts[i].HappenedAt, facts[i].Json.Span);
            var end = checked((int)(writer.BytesCommitted + writer.BytesPending));
            slices[i] = start..end;
            start = end + 1;
        }
        writer.WriteEndArray();
        writer.Flush();
        if (buffer.WrittenCount > MostBytes) throw new ArgumentException($"A turn of {buffer.WrittenCount} bytes is too large.", nameof(facts));
        var body = buffer.WrittenSpan.ToArray();
        return (body, Array.ConvertAll(slices, slice => (ReadOnlyMemory<byte>)body.AsMemory(slice)));
    }

    /// <summary>One fact by itself.</summary>
    public static byte[] Encode(string type, DateTimeOffset happenedAt, ReadOnlySpan<byte> json)
    {
        var (buffer, writer) = _scratch ??= Scratch();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        Write(writer, type, happenedAt, json);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static RecordedFact[] Decode(long position, string stream, long version, byte[] body, WordBook book)
    {
        if (PackedTurn.IsClose(body)) return PackedTurn.Decode(position, stream, version, body, book);
        var facts = new List<RecordedFact>(4);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject) facts.Add(ReadFact(ref reader, new(position, facts.Count), body));
        return [.. facts];
    }

    /// <summary>A fact that stands by itself.</summary>
    public static RecordedFact Decode(ReadOnlyMemory<byte> fact)
    {
        var reader = new Utf8JsonReader(fact.Span);
        reader.Read();
        return ReadFact(ref reader, default, fact);
    }

    /// <summary>The bytes of each leaf: a fact, or a piece of the close form.</summary>
    public static ReadOnlyMemory<byte>[] Pieces(byte[] body)
    {
        if (PackedTurn.IsClose(body)) return PackedTurn.Pieces(body);
        var pieces = new List<ReadOnlyMemory<byte>>(4);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            pieces.Add(body.AsMemory(start..(int)reader.BytesConsumed));
        }
        return [.. pieces];
    }

    /// <summary>Which leaf a fact is in.</summary>
    public static int LeafOf(StoredTurn turn, int fact)
    {
        if (!PackedTurn.IsClose(turn.Body)) return fact;
        var facts = PackedTurn.Decode(turn.Position, turn.Stream, turn.Version, turn.Body, WordBook.Closed);
        if (fact < 0 || fact >= facts.Length) return -1;
        return facts[fact].IsAlone ? 1 + facts.Take(fact).Count(before => before.IsAlone) : 0;
    }

    private static void Write(Utf8JsonWriter writer, string type, DateTimeOffset happenedAt, ReadOnlySpan<byte> json)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteString("at"u8, happenedAt.UtcDateTime);
        writer.WritePropertyName("data"u8);
        writer.WriteRawValue(json);
        writer.WriteEndObject();
    }

    private static RecordedFact ReadFact(ref Utf8JsonReader reader, FactAddress address, ReadOnlyMemory<byte> body)
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

    private static ReadOnlyMemory<byte> SkipValue(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) Scratch()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new Utf8JsonWriter(buffer));
    }
}
