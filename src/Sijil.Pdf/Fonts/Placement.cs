namespace Sijil.Pdf.Fonts;

/// <summary>Puts dots and harakat where they belong: on a letter, on a part of a ligature, on another mark (GPOS).</summary>
internal sealed class Placement(FontFace face)
{
    private readonly Lookup[] _rules = [.. face.Placing.Of("mark", "mkmk").Select(pair => pair.Lookup)];

    public void Apply(List<Glyph> glyphs)
    {
        foreach (var rule in _rules)
            for (var at = 0; at < glyphs.Count; at++) ApplyAt(glyphs, rule, at);
    }

    private void ApplyAt(List<Glyph> glyphs, Lookup rule, int at)
    {
        var sight = new Sight(glyphs, face.Definitions, rule);
        if (!face.Definitions.IsMark(glyphs[at].Id) || !sight.Sees(at)) return;
        foreach (var table in rule.Alternatives)
        {
            var done = rule.Type switch
            {
                4 => OnLetter(glyphs, table, at),
                5 => OnLigature(glyphs, table, at),
                6 => OnMark(glyphs, table, at, sight),
                _ => false,
            };
            if (done) return;
        }
    }

    private bool OnLetter(List<Glyph> glyphs, Table table, int at)
    {
        if (Find(glyphs, table, at) is not { } found) return false;
        var bases = table.Linked(10);
        return Sit(glyphs[at], found.On, table, found.Mark, bases, 2 + found.Place * table.U16(6) * 2);
    }

    private bool OnLigature(List<Glyph> glyphs, Table table, int at)
    {
        if (Find(glyphs, table, at) is not { } found) return false;
        var ligature = table.Linked(10).Linked(2 + found.Place * 2);
        var (own, parts) = (glyphs[at], ligature.U16(0));
        var part = own.Ligature != 0 && own.Ligature == found.On.Ligature && own.Part > 0 ? Math.Min(own.Part, parts) : parts;
        return Sit(own, found.On, table, found.Mark, ligature, 2 + (part - 1) * table.U16(6) * 2);
    }

    private static bool OnMark(List<Glyph> glyphs, Table table, int at, Sight sight)
    {
        var mark = Coverage.PlaceOf(table.Linked(2), glyphs[at].Id);
        var before = sight.Before(at);
        if (mark < 0 || before < 0 || glyphs[before].Part != glyphs[at].Part || glyphs[before].Ligature != glyphs[at].Ligature) return false;
        var place = Coverage.PlaceOf(table.Linked(4), glyphs[before].Id);
        return place >= 0 && Sit(glyphs[at], glyphs[before], table, mark, table.Linked(10), 2 + place * table.U16(6) * 2);
    }

    /// <summary>The mark's place in the rule, the letter before it that is no mark, and that one's place.</summary>
    private (int Mark, Glyph On, int Place)? Find(List<Glyph> glyphs, Table table, int at)
    {
        var mark = Coverage.PlaceOf(table.Linked(2), glyphs[at].Id);
        if (mark < 0) return null;
        var letter = at - 1;
        while (letter >= 0 && face.Definitions.IsMark(glyphs[letter].Id)) letter--;
        if (letter < 0) return null;
        var place = Coverage.PlaceOf(table.Linked(4), glyphs[letter].Id);
        return place < 0 ? null : (mark, glyphs[letter], place);
    }

    /// <param name="row">Where in <paramref name="anchors"/> the offsets of one glyph's anchors begin, one for each class of marks.</param>
    private static bool Sit(Glyph mark, Glyph on, Table table, int markPlace, Table anchors, int row)
    {
        var marks = table.Linked(8);
        var kind = marks.U16(2 + markPlace * 4);
        var target = anchors.Linked(row + kind * 2);
        if (target.IsEmpty) return false;
        var own = marks.Linked(2 + markPlace * 4 + 2);
        mark.Sit(on, target.I16(2) - own.I16(2), target.I16(4) - own.I16(4));
        return true;
    }
}
