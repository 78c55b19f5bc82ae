using System.Text;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>Reads what <see cref="PackWriter"/> wrote, in the same order.</summary>
public ref struct PackReader
{
    private readonly PackedTurn? _turn;
    private ReadOnlySpan<byte> _rest;

    internal PackReader(ReadOnlySpan<byte> bytes, PackedTurn? turn)
    {
        _rest = bytes;
        _turn = turn;
    }

    /// <summary>Reads a fact of a turn.</summary>
    public PackReader(RecordedFact fact)
        : this(fact.Data.Span, fact.Turn)
    {
    }

    /// <summary>Whether nothing follows: what a later version adds, an older fact does not have.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    internal readonly int Left => _rest.Length;

    internal readonly byte Next => _rest.IsEmpty ? throw Broken() : _rest[0];

    /// <summary>A whole number.</summary>
    public long Number()
    {
        var plain = Plain();
        return unchecked((long)(plain >> 1) ^ -(long)(plain & 1));
    }

    /// <summary>Whole numbers.</summary>
    public int[] Numbers()
    {
        var values = new int[Count()];
        for (var i = 0; i < values.Length; i++) values[i] = (int)Number();
        return values;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag() => Plain() == 1;

    /// <summary>A text, or nothing.</summary>
    public string? WordOrNull() => Plain() is var place and > 0 ? _turn!.Word((int)place - 1) : null;

    /// <summary>A text.</summary>
    public string Word() => WordOrNull() ?? throw Broken();

    /// <summary>Texts.</summary>
    public string[] Words()
    {
        var texts = new string[Count()];
        for (var i = 0; i < texts.Length; i++) texts[i] = Word();
        return texts;
    }

    /// <summary>An id.</summary>
    public string Id()
    {
        var head = Plain();
        var text = Encoding.UTF8.GetString(Skip((int)(head >> 1)));
        return (head & 1) == 1 ? _turn!.Prefix + text : text;
    }

    /// <summary>A hash in hexadecimal.</summary>
    public string Hash() => Flag() ? Convert.ToHexStringLower(Skip(32)) : Word();

    /// <summary>A time.</summary>
    public DateTimeOffset Time() => TimeOrNull() ?? throw Broken();

    /// <summary>A time, or nothing.</summary>
    public DateTimeOffset? TimeOrNull()
    {
        if (!Flag()) return null;
        var utc = _turn!.Base + Number();
        var offset = TimeSpan.FromTicks(Number() * TimeSpan.TicksPerMinute);
        return new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(offset);
    }

    /// <summary>A personal value, still sealed.</summary>
    public Sealed<T>? PersonalOrNull<T>(JsonSerializerOptions options) => Plain() switch
    {
        0 => null,
        1 => Sealed<T>.Gone,
        var box => new(_turn!, (int)box - 2, (int)Plain(), options),
    };

    /// <summary>A personal value, still sealed.</summary>
    public Sealed<T> Personal<T>(JsonSerializerOptions options) => PersonalOrNull<T>(options) ?? throw Broken();

    private static FormatException Broken() => new("The turn's bytes are not those of its writer.");

    internal ulong Plain()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (_rest.IsEmpty || shift > 63) throw Broken();
            var next = _rest[0];
            _rest = _rest[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    /// <summary>How many follow; never more than there are bytes for.</summary>
    public int Count() => Plain() is var count && count <= (ulong)_rest.Length ? (int)count : throw Broken();

    internal ReadOnlySpan<byte> Skip(int length)
    {
        if (length < 0 || length > _rest.Length) throw Broken();
        var bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }
}
