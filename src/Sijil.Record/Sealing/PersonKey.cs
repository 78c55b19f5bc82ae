using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>What is derived from one person's secret: a key that seals and a key that makes nonces.</summary>
internal sealed class PersonKey(ReadOnlySpan<byte> secret)
{
    public byte[] Nonces { get; } = HMACSHA256.HashData(secret, "nonce"u8);

    public byte[] Sealing { get; } = HMACSHA256.HashData(secret, "seal"u8);
}

/// <summary>One person's keys made ready for one thread: making ready costs more than sealing, and whoever sealed is likely to seal again.</summary>
internal sealed class Sealer(PersonKey key) : IDisposable
{
    public const int TagSize = 16;
    private const int Places = 64;
    private const int Short = 1024;

    [ThreadStatic]
    private static Sealer?[]? _ready;

    [ThreadStatic]
    private static int _forgettings;

    private static int _forgotten;
    private readonly AesGcm _cipher = new(key.Sealing, TagSize);
    private IncrementalHash? _nonces;    // opening needs none

    public AesGcm Cipher => _cipher;

    /// <summary>This thread's own; good until it asks for another person's.</summary>
    public static Sealer Of(PersonKey key)
    {
        var ready = _ready ??= new Sealer?[Places];
        if (_forgettings != Volatile.Read(ref _forgotten)) Clear(ready);
        ref var place = ref ready[RuntimeHelpers.GetHashCode(key) & (Places - 1)];
        if (place is { } made && made.IsOf(key)) return made;
        place?.Dispose();
        return place = new(key);
    }

    /// <summary>A key was destroyed: no thread uses again what it had made ready.</summary>
    public static void ForgetAll() => Interlocked.Increment(ref _forgotten);

    /// <summary>By place and value, so a turn that is computed again seals to the same bytes, and no two values share a nonce.</summary>
    public void Nonce(ReadOnlySpan<byte> address, ReadOnlySpan<byte> value, Span<byte> nonce)
    {
        _nonces ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Nonces);
        Span<byte> start = stackalloc byte[Short];
        Span<byte> full = stackalloc byte[32];
        BinaryPrimitives.WriteInt32BigEndian(start, address.Length);
        var rest = start[4..];
        if (address.Length + value.Length <= rest.Length)
        {
            address.CopyTo(rest);    // one call instead of three: each costs as much as hashing a few blocks
            value.CopyTo(rest[address.Length..]);
            _nonces.AppendData(start[..(4 + address.Length + value.Length)]);
        }
        else
        {
            _nonces.AppendData(start[..4]);
            _nonces.AppendData(address);
            _nonces.AppendData(value);
        }
        _nonces.GetHashAndReset(full);
        full[..nonce.Length].CopyTo(nonce);
    }

    private static void Clear(Sealer?[] ready)
    {
        _forgettings = Volatile.Read(ref _forgotten);
        foreach (var made in ready) made?.Dispose();
        Array.Clear(ready);
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _nonces?.Dispose();
    }

    private bool IsOf(PersonKey other) => ReferenceEquals(key, other);
}
