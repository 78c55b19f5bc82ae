using Sijil.Pdf.Fonts;

namespace Sijil.Pdf.Text;

/// <summary>Makes a paragraph's letters into what is drawn: each joined to its neighbours, each mark in its place.</summary>
internal static class Shaper
{
    private const int Space = ' ';

    public static List<Cluster> Shape(IReadOnlyList<int> codes, int[] levels, Typeface type)
    {
        var forms = Joining.Of(codes);
        var faces = Faces(codes, levels, type);
        var clusters = new List<Cluster>();
        for (int start = 0, end; start < codes.Count; start = end)
        {
            end = start + 1;
            while (end < codes.Count && faces[end] == faces[start] && levels[end] == levels[start] && (codes[end] is Space) == (codes[start] is Space)) end++;
            clusters.AddRange(Piece(codes, levels, forms, faces[start], start, end));
        }
        return clusters;
    }

    // A mark stays with its letter, whichever face could draw it.
    private static ShapingFace[] Faces(IReadOnlyList<int> codes, int[] levels, Typeface type)
    {
        var faces = new ShapingFace[codes.Count];
        for (var at = 0; at < faces.Length; at++)
            faces[at] = at > 0 && (IsMark(codes[at]) || IsUnseen(codes[at])) && levels[at] == levels[at - 1] ? faces[at - 1] : type.For(codes[at], (levels[at] & 1) is 1);
        return faces;
    }

    private static IEnumerable<Cluster> Piece(IReadOnlyList<int> codes, int[] levels, LetterForm[] forms, ShapingFace face, int start, int end)
    {
        var glyphs = new List<Glyph>(end - start);
        var drawnOrder = MarkOrder.Of(codes, start, end);
        for (int index = 0, cluster = start; index < drawnOrder.Length; index++)
        {
            var at = drawnOrder[index];
            if (!IsMark(codes[at]) && !IsUnseen(codes[at])) cluster = at;
            if (IsUnseen(codes[at])) continue;
            var drawn = (levels[at] & 1) is 1 ? Characters.MirrorOf(codes[at]) : codes[at];
            glyphs.Add(new(face.Font.GlyphOf(drawn), cluster, forms[at]));
        }
        face.Joining.Apply(glyphs);
        face.Placing.Apply(glyphs);
        return Clusters(glyphs, levels[start], face, start, end);
    }

    private static IEnumerable<Cluster> Clusters(List<Glyph> glyphs, int level, ShapingFace face, int start, int end)
    {
        var groups = glyphs.GroupBy(glyph => glyph.Cluster).OrderBy(group => group.Key).ToList();
        if (groups.Count is 0) return [new(start, end - start, level, face, 0, [])];
        return groups.Select((group, index) =>
        {
            var first = index is 0 ? start : group.Key;
            var next = index + 1 < groups.Count ? groups[index + 1].Key : end;
            var (parts, advance) = Drawn([.. group], face.Font, (level & 1) is 1);
            return new Cluster(first, next - first, level, face, advance, parts);
        });
    }

    /// <summary>Carriers stand side by side in reading order; what sits on one is drawn from where that one is.</summary>
    private static (List<(int, int, int)> Parts, int Advance) Drawn(IReadOnlyList<Glyph> glyphs, FontFace font, bool toTheLeft)
    {
        var carriers = glyphs.Where(glyph => glyph.Carrier == glyph).ToList();
        if (toTheLeft) carriers.Reverse();
        var (origins, pen) = (new Dictionary<Glyph, int>(), 0);
        foreach (var carrier in carriers)
        {
            origins[carrier] = pen;
            if (!font.Definitions.IsMark(carrier.Id) || carriers.Count is 1) pen += font.AdvanceOf(carrier.Id);
        }
        return ([.. glyphs.Select(glyph => (glyph.Id, origins.GetValueOrDefault(glyph.Carrier) + glyph.FromCarrier().X, glyph.FromCarrier().Y))], pen);
    }

    private static bool IsMark(int code) => Characters.DirectionOf(code) is BidiClass.NSM;

    /// <summary>What steers the text and is never drawn.</summary>
    private static bool IsUnseen(int code) => code is 0x200B or 0x200C or 0x200D or 0x200E or 0x200F or 0x61C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xAD;
}
