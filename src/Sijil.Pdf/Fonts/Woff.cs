using System.IO.Compression;
using System.Text;

namespace Sijil.Pdf.Fonts;

/// <summary>Unpacks a font as it is kept for the web (WOFF 1): its tables by their names.</summary>
internal static class Woff
{
    private const int Signature = 0x774F4646;
    private const int Header = 44;
    private const int Row = 20;
    private const int Largest = 16 * 1024 * 1024;

    public static IReadOnlyDictionary<string, Table> Unpack(ReadOnlyMemory<byte> file)
    {
        var whole = new Table(file);
        if (file.Length < Header || whole.U32(0) != Signature) throw new InvalidDataException("This is not a WOFF font.");
        return Enumerable.Range(0, whole.U16(12)).Select(index => whole.At(Header + index * Row, Row))
            .ToDictionary(row => Encoding.ASCII.GetString(row.Bytes.Span[..4]), row => new Table(Inflate(file.Slice(row.U32(4), row.U32(8)), row.U32(12))), StringComparer.Ordinal);
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed, int length)
    {
        if (packed.Length == length) return packed;
        if (length > Largest) throw new InvalidDataException("A table of this font is too large.");
        using var source = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var table = new byte[length];
        source.ReadExactly(table);
        return table;
    }
}
