namespace Sijil.Pdf.Fonts;

/// <summary>The glyphs of a word as one rule sees them: those that it passes over are not there.</summary>
internal readonly struct Sight(List<Glyph> glyphs, GlyphDefinitions definitions, Lookup lookup)
{
    public bool Sees(int at) => !definitions.IsPassedOver(glyphs[at].Id, lookup.Flags, lookup.MarkSet);

    /// <returns>The next place that the rule sees, or -1.</returns>
    public int After(int at)
    {
        for (var next = at + 1; next < glyphs.Count; next++)
            if (Sees(next)) return next;
        return -1;
    }

    public int Before(int at)
    {
        for (var next = at - 1; next >= 0; next--)
            if (Sees(next)) return next;
        return -1;
    }

    public int IdAt(int at) => glyphs[at].Id;
}
