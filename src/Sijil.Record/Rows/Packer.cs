using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Sijil.Record;

/// <summary>Writes values behind each other, lengths first, so that equal values give equal bytes.</summary>
internal static class Packer
{
    public static void Write(this IBufferWriter<byte> into, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(into.GetSpan(4), value);
        into.Advance(4);
    }

    public static void Write(this IBufferWriter<byte> into, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(into.GetSpan(8), value);
        into.Advance(8);
    }

    public static void Write(this IBufferWriter<byte> into, ReadOnlySpan<byte> bytes)
    {
        into.Write(bytes.Length);
        BuffersExtensions.Write(into, bytes);
    }

    public static void Write(this IBufferWriter<byte> into, string text)
    {
        var span = into.GetSpan(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span[4..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        into.Advance(4 + length);
    }

    public static void Write(this IBufferWriter<byte> into, IReadOnlyList<string> texts)
    {
        into.Write(texts.Count);
        for (var i = 0; i < texts.Count; i++) into.Write(texts[i]);
    }

    /// <summary>A time, to the microsecond, or nothing.</summary>
    public static void Write(this IBufferWriter<byte> into, DateTimeOffset? time) => into.Write(time is { } given ? given.ToMicros() : long.MinValue);
}

/// <summary>Reads what <see cref="Packer"/> wrote.</summary>
internal ref struct Unpacker(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public int Int()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(_rest);
        _rest = _rest[4..];
        return value;
    }

    public long Long()
    {
        var value = BinaryPrimitives.ReadInt64BigEndian(_rest);
        _rest = _rest[8..];
        return value;
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Int();
        var bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public string[] Texts()
    {
        var texts = new string[Int()];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }

    public DateTimeOffset? Time() => Long() is var micros && micros == long.MinValue ? null : Micros.ToTime(micros);
}
