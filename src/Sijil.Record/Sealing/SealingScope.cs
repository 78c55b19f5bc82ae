using System.Globalization;

namespace Sijil.Record;

/// <summary>While it is open on a thread, personal values that are serialised there are sealed with this keyring at this address.</summary>
public sealed class SealingScope : IDisposable
{
    [ThreadStatic]
    private static SealingScope? _current;

    private readonly SealingScope? _outer;
    private readonly Keyring _keyring;
    private string _address;
    private int _field;

    private SealingScope(Keyring keyring, string address)
    {
        _keyring = keyring;
        _address = address;
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
        _address = address;
        _field = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _current = _outer;

    internal (string Address, byte[] Box) Seal(string person, ReadOnlySpan<byte> value)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{_address}.{_field++}");
        return (address, _keyring.Seal(person, address, value));
    }
}
