using System.Globalization;
using System.Text;
using Sijil.Pdf.Fonts;
using Sijil.Pdf.Text;
using static Sijil.Pdf.Writing.PdfFile;

namespace Sijil.Pdf.Writing;

/// <summary>The faces of a document, each embedded with the glyphs that were used and no other.</summary>
internal sealed class EmbeddedFonts
{
    private const int MostInMap = 100;

    private readonly Dictionary<FontFace, FontSubset> _subsets = [];

    public FontSubset this[ShapingFace face]
    {
        get
        {
            if (!_subsets.TryGetValue(face.Font, out var subset)) _subsets.Add(face.Font, subset = new(face.Font, $"F{_subsets.Count + 1}"));
            return subset;
        }
    }

    /// <returns>The entries of a page's font resources.</returns>
    public string Write(PdfFile file) =>
        string.Join(' ', _subsets.Values.OrderBy(subset => subset.Resource, StringComparer.Ordinal).Select(subset => $"/{subset.Resource} {Write(file, subset)} 0 R"));

    private static int Write(PdfFile file, FontSubset subset)
    {
        var (name, font) = (subset.Name, subset.Font);
        var bytes = FontFile.Of(subset);
        var program = file.AddStream(bytes, $"/Length1 {bytes.Length}");
        var (left, bottom, right, top) = font.Box;
        int Scaled(int value) => value * 1000 / font.UnitsPerEm;
        var descriptor = file.Add(Invariant($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{Scaled(left)} {Scaled(bottom)} {Scaled(right)} {Scaled(top)}] /ItalicAngle 0 /Ascent {Scaled(font.Ascent)} /Descent {Scaled(font.Descent)} /CapHeight {Scaled(font.Ascent)} /StemV 80 /FontFile2 {program} 0 R >>"));
        var widths = string.Join(' ', subset.Glyphs.Select(glyph => (glyph.Advance * 1000d / font.UnitsPerEm).ToString("0.##", CultureInfo.InvariantCulture)));
        var inner = file.Add(Invariant($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 0 /W [0 [{widths}]] /CIDToGIDMap /Identity >>"));
        var letters = file.AddStream(Encoding.ASCII.GetBytes(Letters(subset)));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{inner} 0 R] /ToUnicode {letters} 0 R >>");
    }

    /// <summary>Which character each code stands for, one for one.</summary>
    private static string Letters(FontSubset subset)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in subset.Glyphs.Select((glyph, code) => (glyph.Letter, Code: code)).Where(one => one.Letter is not null).Chunk(MostInMap))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (letter, code) in part) map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(letter!.Value)))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
