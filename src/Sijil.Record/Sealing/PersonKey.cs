using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>What is derived from one person's secret: a key that seals and a key that makes nonces.</summary>
internal sealed class PersonKey(ReadOnlySpan<byte> secret)
{
    private readonly byte[] _nonces = HMACSHA256.HashData(secret, "nonce"u8);

    public byte[] Sealing { get; } = HMACSHA256.HashData(secret, "seal"u8);

    /// <summary>By place and value, so a turn that is computed again seals to the same bytes, and no two values share a nonce.</summary>
    public void Nonce(ReadOnlySpan<byte> address, ReadOnlySpan<byte> value, Span<byte> nonce)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _nonces);
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, address.Length);
        hash.AppendData(length);
        hash.AppendData(address);
        hash.AppendData(value);
        Span<byte> full = stackalloc byte[32];
        hash.GetHashAndReset(full);
        full[..nonce.Length].CopyTo(nonce);
    }
}
