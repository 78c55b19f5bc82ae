namespace Sijil.Pdf.Fonts;

/// <summary>Whether a rule speaks of a glyph, and at which place; and the classes by which rules group glyphs.</summary>
internal static class Coverage
{
    /// <returns>The glyph's place in the rule's list; -1 where the rule does not speak of it.</returns>
    public static int PlaceOf(Table coverage, int glyph) => coverage.U16(0) is 1 ? InList(coverage, glyph) : InRanges(coverage, glyph);

    /// <summary>The class of a glyph; 0 for all that the table does not name.</summary>
    public static int ClassOf(Table classes, int glyph)
    {
        if (classes.IsEmpty) return 0;
        if (classes.U16(0) is 1) return glyph - classes.U16(2) is var place && place >= 0 && place < classes.U16(4) ? classes.U16(6 + place * 2) : 0;
        return Find(classes, glyph) is var row and >= 0 ? classes.U16(4 + row * 6 + 4) : 0;
    }

    private static int InList(Table coverage, int glyph)
    {
        var (low, high) = (0, coverage.U16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = coverage.U16(4 + middle * 2);
            if (found == glyph) return middle;
            if (found < glyph) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private static int InRanges(Table coverage, int glyph) =>
        Find(coverage, glyph) is var row and >= 0 ? coverage.U16(4 + row * 6 + 4) + glyph - coverage.U16(4 + row * 6) : -1;

    private static int Find(Table ranges, int glyph)
    {
        var (low, high) = (0, ranges.U16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (glyph < ranges.U16(4 + middle * 6)) high = middle - 1;
            else if (glyph > ranges.U16(4 + middle * 6 + 2)) low = middle + 1;
            else return middle;
        }
        return -1;
    }
}
