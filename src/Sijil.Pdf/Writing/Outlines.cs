using System.Buffers.Binary;
using Sijil.Pdf.Fonts;

namespace Sijil.Pdf.Writing;

/// <summary>Drawings of glyphs in the form in which a font keeps them (glyf).</summary>
internal static class Outlines
{
    private const int Header = 10;
    private const int WordArguments = 0x1;
    private const int Offsets = 0x2;
    private const int HasScale = 0x8;
    private const int More = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    /// <summary>A glyph as the font has it; where it is made of others, they are called by their new numbers.</summary>
    public static byte[] Renumbered(FontFace font, int glyph, Func<int, int> number)
    {
        var outline = font.OutlineOf(glyph);
        var bytes = outline.Bytes.ToArray();
        if (outline.IsEmpty || outline.I16(0) >= 0) return bytes;
        for (int at = Header, flags = More; (flags & More) != 0;)
        {
            flags = outline.U16(at);
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at + 2), (ushort)number(outline.U16(at + 2)));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }
        return bytes;
    }

    /// <summary>One glyph made of several, each moved to its place.</summary>
    public static byte[] Joined(FontFace font, IReadOnlyList<(int Glyph, int X, int Y)> parts, Func<int, int> number)
    {
        var boxes = parts.Select(part => Moved(font.OutlineOf(part.Glyph), part.X, part.Y)).ToList();
        var bytes = new byte[Header + parts.Count * 8];
        Write(bytes, 0, -1, boxes.Min(box => box.Left), boxes.Min(box => box.Bottom), boxes.Max(box => box.Right), boxes.Max(box => box.Top));
        for (var index = 0; index < parts.Count; index++)
        {
            var (glyph, x, y) = parts[index];
            Write(bytes, Header + index * 8, WordArguments | Offsets | (index + 1 < parts.Count ? More : 0), number(glyph), x, y);
        }
        return bytes;
    }

    /// <summary>How far from its origin a drawing begins on the left.</summary>
    public static int LeftOf(byte[]? outline) => outline is { Length: > 0 } ? BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(2)) : 0;

    public static void Write(byte[] bytes, int at, params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), unchecked((ushort)value));
            at += 2;
        }
    }

    private static (int Left, int Bottom, int Right, int Top) Moved(Table outline, int x, int y) => (outline.I16(2) + x, outline.I16(4) + y, outline.I16(6) + x, outline.I16(8) + y);
}
