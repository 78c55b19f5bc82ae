using System.Buffers.Binary;
using System.Text;

namespace Sijil.Pdf.Writing;

/// <summary>Writes a subset as a TrueType file with only what a reader of PDF needs.</summary>
internal static class FontFile
{
    // What a cluster of a ligature with all its dots and harakat may come to.
    private const int MostPoints = 4_000;
    private const int MostContours = 200;

    public static byte[] Of(FontSubset subset)
    {
        var outlines = subset.Glyphs.Select(Padded).ToList();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = [.. outlines.SelectMany(outline => outline)],
            ["head"] = Head(subset),
            ["hhea"] = Changed(subset, "hhea", 34, subset.Glyphs.Count),
            ["hmtx"] = Metrics(subset),
            ["loca"] = Places(outlines),
            ["maxp"] = Limits(subset),
        };
        return Bound(tables);
    }

    private static byte[] Padded(SubsetGlyph glyph)
    {
        var outline = glyph.Outline ?? [];
        return outline.Length % 4 is 0 ? outline : [.. outline, .. new byte[4 - outline.Length % 4]];
    }

    // Places are written in 32 bits, which the head says.
    private static byte[] Head(FontSubset subset)
    {
        var head = Changed(subset, "head", 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    // What is made of glyphs that are themselves made of others may be three deep.
    private static byte[] Limits(FontSubset subset)
    {
        var limits = Changed(subset, "maxp", 4, subset.Glyphs.Count);
        if (limits.Length < 32) return limits;
        Outlines.Write(limits, 10, MostPoints, MostContours);
        Outlines.Write(limits, 28, Math.Max(8, subset.Glyphs.Max(glyph => glyph.Parts.Count)), 4);
        return limits;
    }

    private static byte[] Changed(FontSubset subset, string table, int at, int value)
    {
        var bytes = subset.Font.Part(table).Bytes.ToArray();
        Outlines.Write(bytes, at, value);
        return bytes;
    }

    private static byte[] Metrics(FontSubset subset)
    {
        var bytes = new byte[subset.Glyphs.Count * 4];
        for (var index = 0; index < subset.Glyphs.Count; index++) Outlines.Write(bytes, index * 4, subset.Glyphs[index].Advance, Outlines.LeftOf(subset.Glyphs[index].Outline));
        return bytes;
    }

    private static byte[] Places(List<byte[]> outlines)
    {
        var bytes = new byte[(outlines.Count + 1) * 4];
        for (int index = 0, at = 0; index < outlines.Count; index++)
        {
            at += outlines[index].Length;
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan((index + 1) * 4), at);
        }
        return bytes;
    }

    /// <summary>Tables bound to a file as every reader of TrueType expects it.</summary>
    public static byte[] Bound(SortedDictionary<string, byte[]> tables)
    {
        const int Header = 12, Row = 16;
        var (count, at) = (tables.Count, Header + tables.Count * Row);
        var bytes = new byte[at + tables.Values.Sum(table => Aligned(table.Length))];
        var log = int.Log2(count);
        Outlines.Write(bytes, 0, 1, 0, count, 16 << log, log, count * 16 - (16 << log));
        foreach (var ((name, table), index) in tables.Select((pair, index) => (pair, index)))
        {
            var row = bytes.AsSpan(Header + index * Row, Row);
            Encoding.ASCII.GetBytes(name, row);
            BinaryPrimitives.WriteUInt32BigEndian(row[4..], Sum(table));
            BinaryPrimitives.WriteInt32BigEndian(row[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(row[12..], table.Length);
            table.CopyTo(bytes, at);
            at += Aligned(table.Length);
        }
        return bytes;
    }

    private static int Aligned(int length) => (length + 3) / 4 * 4;

    private static uint Sum(byte[] table)
    {
        byte[] padded = [.. table, .. new byte[Aligned(table.Length) - table.Length]];
        var sum = 0u;
        for (var at = 0; at < padded.Length; at += 4) unchecked { sum += BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(at)); }
        return sum;
    }
}
