namespace Sijil.Pdf.Fonts;

/// <summary>Which glyph stands for a character (cmap, formats 4 and 12).</summary>
internal static class CharacterMap
{
    public static Dictionary<int, int> Read(Table cmap)
    {
        var glyphs = new Dictionary<int, int>();
        for (var index = 0; index < cmap.U16(2); index++)
        {
            var table = cmap.LinkedFar(4 + index * 8 + 4);
            if (table.U16(0) is 4) ReadSegments(table, glyphs);
            else if (table.U16(0) is 12) ReadGroups(table, glyphs);
        }
        return glyphs;
    }

    private static void ReadSegments(Table table, Dictionary<int, int> glyphs)
    {
        var segments = table.U16(6) / 2;
        var (ends, starts) = (14, 16 + segments * 2);
        var (deltas, ranges) = (starts + segments * 2, starts + segments * 4);
        for (var segment = 0; segment < segments; segment++)
        {
            var (first, last, delta, range) = (table.U16(starts + segment * 2), table.U16(ends + segment * 2), table.U16(deltas + segment * 2), table.U16(ranges + segment * 2));
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = range is 0 ? code : table.U16(ranges + segment * 2 + range + (code - first) * 2);
                if (range is not 0 && glyph is 0) continue;
                if (((glyph + delta) & 0xFFFF) is var found and not 0) glyphs.TryAdd(code, found);
            }
        }
    }

    private static void ReadGroups(Table table, Dictionary<int, int> glyphs)
    {
        for (var group = 0; group < table.U32(12); group++)
        {
            var row = table.At(16 + group * 12, 12);
            for (var code = row.U32(0); code <= row.U32(4); code++) glyphs.TryAdd(code, row.U32(8) + code - row.U32(0));
        }
    }
}
