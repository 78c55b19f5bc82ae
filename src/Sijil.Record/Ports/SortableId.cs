using System.Buffers.Binary;

namespace Sijil.Record;

/// <summary>The form of a version-7 UUID without dashes: 48 bits of milliseconds, then chance.</summary>
internal static class SortableId
{
    public static string Make(DateTimeOffset now, IRandomness chance)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now.ToUnixTimeMilliseconds() << 16);
        chance.Fill(bytes[6..]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return Convert.ToHexStringLower(bytes);
    }
}
