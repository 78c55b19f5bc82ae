using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>While it is open on a thread, personal values that are serialised there are sealed with this keyring at this address.</summary>
public sealed class SealingScope : IDisposable
{
    private const int LongestNumber = 20;

    [ThreadStatic]
    private static SealingScope? _current;

    [ThreadStatic]
    private static PackedTurn? _reading;

    private readonly SealingScope? _outer;
    private readonly Keyring _keyring;
    private readonly PackWriter? _pack;
    private byte[] _address;
    private int _start;
    private int _length;
    private int _field;

    private SealingScope(Keyring keyring, string address, PackWriter? pack = null)
    {
        _pack = pack;
        _keyring = keyring;
        _address = Encoding.UTF8.GetBytes(address);
        _start = _length = _address.Length;
        _outer = _current;
        _current = this;
    }

    internal static SealingScope Current => _current
        ?? throw new InvalidOperationException("A personal value would have been written in clear: serialise it inside a SealingScope.");

    /// <summary>Opens a scope; the address is known before the commit, such as <c>case/0198…@3.0</c> or <c>case/0198…@3.state</c>.</summary>
    public static SealingScope Begin(Keyring keyring, string address) => new(keyring, address);

    /// <summary>Opens a scope in which personal values go into the boxes of a turn.</summary>
    public static SealingScope Begin(Keyring keyring, PackWriter pack) => new(keyring, "", pack);

    /// <summary>The turn from which facts are read on this thread.</summary>
    internal static PackedTurn Reading => _reading ?? throw new InvalidOperationException("A personal value of a closely kept turn is read without its turn.");

    /// <summary>Reads JSON of a turn that may be kept closely.</summary>
    public static T? Read<T>(RecordedFact fact, Func<ReadOnlyMemory<byte>, T?> read)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(read);
        var before = _reading;
        _reading = fact.Turn;
        try
        {
            return read(fact.Data);
        }
        finally
        {
            _reading = before;
        }
    }

    /// <summary>The address of a fact of a turn.</summary>
    public static string FactAddress(string stream, long version, int index) => string.Create(CultureInfo.InvariantCulture, $"{stream}@{version}.{index}");

    /// <summary>The address of the state that a turn leaves.</summary>
    public static string StateAddress(string stream, long version) => string.Create(CultureInfo.InvariantCulture, $"{stream}@{version}.state");

    /// <summary>Goes on to another address, such as the next fact of the turn.</summary>
    public void MoveTo(string address)
    {
        _address = Encoding.UTF8.GetBytes(address);
        _start = _length = _address.Length;
        _field = 0;
    }

    /// <summary>Goes on to a part of the address with which the scope began, such as a fact of the turn <c>case/0198…@3</c>.</summary>
    public void MoveTo(int part)
    {
        _length = _start + WriteNumber(_start, part);
        _field = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _current = _outer;

    /// <summary>Seals a value where it belongs; of a forgotten person only that it was there.</summary>
    internal void Write<T>(Utf8JsonWriter writer, Sealed<T> value, JsonSerializerOptions options)
    {
        var isForgotten = value.IsForgottenBy(_keyring);
        if (_pack is null && !isForgotten)
        {
            Write(writer, value.Person, value.Bytes(_keyring, options));
            return;
        }
        writer.WriteStartArray();
        if (!isForgotten)
        {
            var (box, part) = _pack!.Gather(value.Person, value.Bytes(_keyring, options));
            writer.WriteNumberValue(box);
            writer.WriteNumberValue(part);
        }
        writer.WriteEndArray();
    }

    /// <summary>Seals a value at the next place of the address and writes its box.</summary>
    internal void Write(Utf8JsonWriter writer, string person, ReadOnlySpan<byte> value)
    {
        var length = _length + WriteNumber(_length, _field++);
        var place = _address.AsSpan(0, length);
        var size = Keyring.SizeOf(value.Length);
        var box = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            _keyring.Seal(person, place, value, box.AsSpan(0, size));
            Sealed.WriteBox(writer, person, place, box.AsSpan(0, size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(box);
        }
    }

    /// <returns>How many bytes the point and the number are.</returns>
    private int WriteNumber(int at, int number)
    {
        if (_address.Length < at + 1 + LongestNumber) Array.Resize(ref _address, at + 64);
        _address[at] = (byte)'.';
        Utf8Formatter.TryFormat(number, _address.AsSpan(at + 1), out var length);
        return 1 + length;
    }
}
