using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Record;

/// <summary>Makes personal values.</summary>
public static class Sealed
{
    /// <summary>A value that belongs to a person; sealed as soon as it is serialised.</summary>
    public static Sealed<T> Of<T>(string person, T value) => new(person, value);

    /// <summary>Seals bytes into hand-written JSON, in the same form, inside a <see cref="SealingScope"/>.</summary>
    public static void Write(Utf8JsonWriter writer, string person, ReadOnlySpan<byte> clear)
    {
        ArgumentNullException.ThrowIfNull(writer);
        SealingScope.Current.Write(writer, person, clear);
    }

    /// <summary>Whether a piece of JSON is a sealed value.</summary>
    public static bool IsSealed(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty("sealed"u8, out _) && json.TryGetProperty("at"u8, out _) && json.TryGetProperty("box"u8, out _);

    /// <summary>Whose sealed value it is.</summary>
    public static string PersonOf(JsonElement json) => json.GetProperty("sealed"u8).GetString()!;

    /// <summary>Opens a sealed value found in JSON: the bytes that were sealed, or that they are forgotten.</summary>
    public static Opened<byte[]> Open(JsonElement json, Keyring keyring)
    {
        ArgumentNullException.ThrowIfNull(keyring);
        var box = json.GetProperty("box"u8).GetBytesFromBase64();
        return keyring.Open(PersonOf(json), json.GetProperty("at"u8).GetString()!, box) is { } clear ? new(true, clear) : default;
    }

    internal static void WriteBox(Utf8JsonWriter writer, string person, string address, byte[] box) =>
        WriteBox(writer, person, Encoding.UTF8.GetBytes(address), box);

    internal static void WriteBox(Utf8JsonWriter writer, string person, ReadOnlySpan<byte> address, ReadOnlySpan<byte> box)
    {
        writer.WriteStartObject();
        writer.WriteString("sealed"u8, person);
        writer.WriteString("at"u8, address);
        writer.WriteBase64String("box"u8, box);
        writer.WriteEndObject();
    }
}

/// <summary>A personal value: clear in the memory of the turn that made it, and everywhere else a box that only the person's key opens.</summary>
[JsonConverter(typeof(SealedConverters))]
public sealed class Sealed<T> : IEquatable<Sealed<T>>
{
    private readonly T? _value;
    private readonly byte[]? _box;
    private readonly JsonSerializerOptions? _options;

    internal Sealed(string person, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        Person = person;
        Address = "";
        _value = value;
    }

    /// <summary>A value of which only this is known: its person was forgotten when it was written again.</summary>
    internal static readonly Sealed<T> Gone = new();

    private readonly PackedTurn? _turn;
    private readonly int _place;
    private readonly int _part;

    private Sealed() => (Person, Address, _place) = ("", "", -1);

    internal Sealed(PackedTurn turn, int box, int part, JsonSerializerOptions options)
    {
        (Person, Address) = (turn.PersonOf(box), "");
        (_turn, _place, _part, _options) = (turn, box, part, options);
    }

    internal Sealed(string person, string address, byte[] box, JsonSerializerOptions options)
    {
        Person = person;
        Address = address;
        _box = box;
        _options = options;
    }

    /// <summary>Whose value it is.</summary>
    public string Person { get; }

    internal string Address { get; }

    internal byte[]? Box => _box;

    internal T? Clear => _value;

    /// <summary>The value, or that it is forgotten.</summary>
    public Opened<T> Open(Keyring keyring)
    {
        ArgumentNullException.ThrowIfNull(keyring);
        if (_place < 0) return default;
        if (_turn is not null) return _turn.Open(_place, _part, keyring) is { } part ? new(true, SealedValue.Read<T>(part, _options!)) : default;
        if (_box is null) return keyring.IsForgotten(Person) ? default : new(true, _value);
        return keyring.Open(Person, Address, _box) is { } clear ? new(true, SealedValue.Read<T>(clear, _options!)) : default;
    }

    /// <summary>The value as the bytes that are sealed; nothing when its person is forgotten.</summary>
    internal ReadOnlySpan<byte> Bytes(Keyring keyring, JsonSerializerOptions options) =>
        _turn is not null ? _turn.Open(_place, _part, keyring) : _box is not null ? keyring.Open(Person, Address, _box) : SealedValue.Write(_value, options);

    /// <summary>Whether it was read from a turn that is kept closely and its person was forgotten since; one in clear still seals, or breaks.</summary>
    internal bool IsForgottenBy(Keyring keyring) => _place < 0 || _turn is not null && keyring.IsForgotten(Person);

    /// <inheritdoc/>
    public bool Equals(Sealed<T>? other) => other is not null && Person == other.Person && Address == other.Address && (ReferenceEquals(_turn, other._turn), _place, _part) == (true, other._place, other._part)
        && (_box is null ? other._box is null && EqualityComparer<T>.Default.Equals(_value, other._value) : _box.AsSpan().SequenceEqual(other._box));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sealed<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Address, _value);

    /// <summary>Never the value.</summary>
    public override string ToString() => $"sealed for {Person}";
}

/// <summary>What opening a sealed value gives.</summary>
public readonly record struct Opened<T>(bool IsKnown, T? Value)
{
    /// <summary>The person's key is gone, and the value with it.</summary>
    public bool IsForgotten => !IsKnown;

    /// <summary>The value, or something to show instead.</summary>
    public T Or(T instead) => IsKnown ? Value! : instead;
}
