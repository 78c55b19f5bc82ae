using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>One person's secret, and the key that seals which is derived from it.</summary>
internal sealed class PersonKey(ReadOnlySpan<byte> secret)
{
    public byte[] Secret { get; } = secret.ToArray();

    public byte[] Sealing { get; } = HMACSHA256.HashData(secret, "seal"u8);
}

/// <summary>One person's keys made ready for one thread: making ready costs more than sealing, and whoever sealed is likely to seal again.</summary>
internal sealed class Sealer(PersonKey key) : IDisposable
{
    public const int TagSize = 16;
    private const int Places = 64;
    private const int Short = 1024;

    private static ReadOnlySpan<byte> Nonces => "nonce"u8;

    [ThreadStatic]
    private static Sealer?[]? _ready;

    [ThreadStatic]
    private static int _forgettings;

    private static int _forgotten;
    private readonly AesGcm _cipher = new(key.Sealing, TagSize);
    private IncrementalHash? _nonces;    // opening needs none
    private bool _sealedBefore;

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
        var length = Nonces.Length + 4 + address.Length + value.Length;
        var rented = length <= Short ? null : ArrayPool<byte>.Shared.Rent(length);
        var message = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        Nonces.CopyTo(message);
        BinaryPrimitives.WriteInt32BigEndian(message[Nonces.Length..], address.Length);
        address.CopyTo(message[(Nonces.Length + 4)..]);
        value.CopyTo(message[(length - value.Length)..]);
        Span<byte> full = stackalloc byte[32];
        Hash(message, full);
        full[..nonce.Length].CopyTo(nonce);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }

    // Most persons are sealed for once while they are at hand; for whoever is sealed for again, the key is made ready.
    private void Hash(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        if (!_sealedBefore)
        {
            _sealedBefore = true;
            HMACSHA256.HashData(key.Secret, message, hash);
            return;
        }
        _nonces ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Secret);
        _nonces.AppendData(message);
        _nonces.GetHashAndReset(hash);
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
