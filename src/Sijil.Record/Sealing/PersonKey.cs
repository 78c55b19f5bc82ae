using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>What is derived from one person's secret: a key that seals and a key that makes nonces.</summary>
internal sealed class PersonKey(ReadOnlySpan<byte> secret)
{
    public byte[] Nonces { get; } = HMACSHA256.HashData(secret, "nonce"u8);

    public byte[] Sealing { get; } = HMACSHA256.HashData(secret, "seal"u8);
}

/// <summary>One person's keys made ready for one thread: most values of a turn are the same person's, and making ready costs more than sealing.</summary>
internal sealed class Sealer(PersonKey key) : IDisposable
{
    public const int TagSize = 16;

    [ThreadStatic]
    private static Sealer? _last;

    private readonly AesGcm _cipher = new(key.Sealing, TagSize);
    private IncrementalHash? _nonces;    // opening needs none

    public AesGcm Cipher => _cipher;

    /// <summary>This thread's own; good until it asks for another person's.</summary>
    public static Sealer Of(PersonKey key)
    {
        if (_last is { } last && last.IsOf(key)) return last;
        _last?.Dispose();
        return _last = new(key);
    }

    /// <summary>By place and value, so a turn that is computed again seals to the same bytes, and no two values share a nonce.</summary>
    public void Nonce(ReadOnlySpan<byte> address, ReadOnlySpan<byte> value, Span<byte> nonce)
    {
        _nonces ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Nonces);
        Span<byte> full = stackalloc byte[32];
        BinaryPrimitives.WriteInt32BigEndian(full, address.Length);
        _nonces.AppendData(full[..4]);
        _nonces.AppendData(address);
        _nonces.AppendData(value);
        _nonces.GetHashAndReset(full);
        full[..nonce.Length].CopyTo(nonce);
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _nonces?.Dispose();
    }

    private bool IsOf(PersonKey other) => ReferenceEquals(key, other);
}
