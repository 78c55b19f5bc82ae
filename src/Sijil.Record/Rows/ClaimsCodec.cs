using System.Buffers;

namespace Sijil.Record;

/// <summary>The claims and releases of a turn as bytes.</summary>
internal static class ClaimsCodec
{
    public static byte[] Encode(IReadOnlyList<string> claims, IReadOnlyList<string> releases)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        buffer.Write(claims);
        buffer.Write(releases);
        return buffer.WrittenSpan.ToArray();
    }

    public static (string[] Claims, string[] Releases) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return ([], []);
        var from = new Unpacker(bytes);
        return (from.Texts(), from.Texts());
    }
}
