using System.Text;

namespace Sijil.Pdf.Fonts;

/// <summary>One weight of one script of a font: its glyphs, their widths, and its rules for joining letters and placing marks.</summary>
internal sealed class FontFace
{
    private readonly IReadOnlyDictionary<string, Table> _tables;
    private readonly Dictionary<int, int> _glyphs;
    private readonly int _metrics;
    private readonly bool _far;

    private FontFace(IReadOnlyDictionary<string, Table> tables)
    {
        _tables = tables;
        _glyphs = CharacterMap.Read(tables["cmap"]);
        _metrics = tables["hhea"].U16(34);
        _far = tables["head"].U16(50) is 1;
        Definitions = new(tables.GetValueOrDefault("GDEF", Table.Empty));
        Joining = new(tables.GetValueOrDefault("GSUB", Table.Empty), far: 7);
        Placing = new(tables.GetValueOrDefault("GPOS", Table.Empty), far: 9);
        Name = NameOf(tables["name"]);
    }

    public string Name { get; }
    public int UnitsPerEm => _tables["head"].U16(18);
    public int Ascent => _tables["hhea"].I16(4);
    public int Descent => _tables["hhea"].I16(6);
    public int GlyphCount => _tables["maxp"].U16(4);
    public GlyphDefinitions Definitions { get; }
    public LayoutTable Joining { get; }
    public LayoutTable Placing { get; }

    /// <summary>Left, bottom, right and top of everything that the font draws.</summary>
    public (int Left, int Bottom, int Right, int Top) Box => (_tables["head"].I16(36), _tables["head"].I16(38), _tables["head"].I16(40), _tables["head"].I16(42));

    public static FontFace Read(ReadOnlyMemory<byte> file) => new(Woff.Unpack(file));

    public Table Part(string name) => _tables[name];

    public bool Has(int character) => _glyphs.ContainsKey(character);

    /// <summary>The glyph of a character; glyph 0, the empty box, where the font has none.</summary>
    public int GlyphOf(int character) => _glyphs.GetValueOrDefault(character);

    public int AdvanceOf(int glyph) => _tables["hmtx"].U16(Math.Min(glyph, _metrics - 1) * 4);

    /// <summary>The drawing of a glyph as the font keeps it; empty for a space.</summary>
    public Table OutlineOf(int glyph)
    {
        var loca = _tables["loca"];
        var (start, end) = _far ? (loca.U32(glyph * 4), loca.U32(glyph * 4 + 4)) : (loca.U16(glyph * 2) * 2, loca.U16(glyph * 2 + 2) * 2);
        return start == end ? Table.Empty : _tables["glyf"].At(start, end - start);
    }

    // Name 6 is the PostScript name, which carries no space.
    private static string NameOf(Table names)
    {
        for (var index = 0; index < names.U16(2); index++)
        {
            var row = names.At(6 + index * 12, 12);
            if (row.U16(6) is 6 && row.U16(0) is 3) return Encoding.BigEndianUnicode.GetString(names.At(names.U16(4) + row.U16(10), row.U16(8)).Bytes.Span);
        }
        return "Font";
    }
}
