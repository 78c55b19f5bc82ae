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

    private readonly SealingScope? _outer;
    private readonly Keyring _keyring;
    private byte[] _address;
    private int _start;
    private int _length;
    private int _field;

    private SealingScope(Keyring keyring, string address)
    {
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
