using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>The salts of the parts of one turn: 16 bytes each, four from one HMAC; none tells of the turn's own salt nor of the others.</summary>
internal ref struct PartSalts(ReadOnlySpan<byte> turnSalt, Span<byte> block)
{
    public const int Size = 16;
    public const int BlockSize = 64;
    private const int PerBlock = BlockSize / Size;

    private readonly ReadOnlySpan<byte> _turnSalt = turnSalt;
    private readonly Span<byte> _block = block;
    private int _number = -1;

    /// <summary>The salt of the header (part 0) or of a fact (its index plus 1); good until the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(int part)
    {
        var (number, place) = Math.DivRem(part, PerBlock);
        if (number != _number)
        {
            Span<byte> message = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(message, number);
            HMACSHA512.HashData(_turnSalt, message, _block);
            _number = number;
        }
        return _block.Slice(place * Size, Size);
    }
}
