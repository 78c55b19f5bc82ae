namespace Sijil.Pdf.Fonts;

/// <summary>What kind of glyph each is, so that a rule can pass over those it does not mean (GDEF).</summary>
internal sealed class GlyphDefinitions(Table table)
{
    private const int Base = 1;
    private const int Ligature = 2;
    private const int Mark = 3;

    private readonly Table _classes = table.IsEmpty ? Table.Empty : table.Linked(4);
    private readonly Table _markClasses = table.IsEmpty ? Table.Empty : table.Linked(10);
    private readonly Table _markSets = table.IsEmpty || table.U32(0) < 0x00010002 ? Table.Empty : table.Linked(12);

    public bool IsMark(int glyph) => Coverage.ClassOf(_classes, glyph) is Mark;

    /// <summary>Whether a rule with these flags does not see the glyph at all.</summary>
    public bool IsPassedOver(int glyph, int flags, int markSet)
    {
        var kind = Coverage.ClassOf(_classes, glyph);
        if (kind is Base) return (flags & 0x2) != 0;
        if (kind is Ligature) return (flags & 0x4) != 0;
        if (kind is not Mark) return false;
        if ((flags & 0x8) != 0) return true;
        if ((flags & 0x10) != 0) return Coverage.PlaceOf(_markSets.LinkedFar(4 + markSet * 4), glyph) < 0;
        return flags >> 8 is var wanted and not 0 && Coverage.ClassOf(_markClasses, glyph) != wanted;
    }
}
