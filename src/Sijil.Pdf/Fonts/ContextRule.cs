namespace Sijil.Pdf.Fonts;

/// <summary>A rule that speaks of a glyph among others: what must stand before, at and after, and which other rules then apply where.</summary>
/// <param name="Before">From the glyph backwards.</param>
/// <param name="Input">The first glyph and those that follow it.</param>
/// <param name="Steps">At which of the input's glyphs which rule applies.</param>
internal sealed record ContextRule(
    IReadOnlyList<Predicate<int>> Before, IReadOnlyList<Predicate<int>> Input, IReadOnlyList<Predicate<int>> After, IReadOnlyList<(int Place, int Lookup)> Steps)
{
    /// <returns>The places of the input; null where the rule does not fit here.</returns>
    public List<int>? Match(Sight sight, int at)
    {
        var places = new List<int>(Input.Count);
        for (int index = 0, place = at; index < Input.Count; index++, place = sight.After(place))
        {
            if (place < 0 || !Input[index](sight.IdAt(place))) return null;
            places.Add(place);
            if (index == Input.Count - 1) break;
        }
        var before = at;
        foreach (var fits in Before)
            if ((before = sight.Before(before)) < 0 || !fits(sight.IdAt(before))) return null;
        var after = places[^1];
        foreach (var fits in After)
            if ((after = sight.After(after)) < 0 || !fits(sight.IdAt(after))) return null;
        return places;
    }
}
