using System.Buffers;
using System.Buffers.Binary;
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
        var length = 4 + address.Length + value.Length;
        var rented = length <= 1024 ? null : ArrayPool<byte>.Shared.Rent(length);
        var message = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        BinaryPrimitives.WriteInt32BigEndian(message, address.Length);
        address.CopyTo(message[4..]);
        value.CopyTo(message[(4 + address.Length)..]);
        Span<byte> full = stackalloc byte[32];
        HMACSHA256.HashData(_nonces, message, full);
        full[..nonce.Length].CopyTo(nonce);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }
}
