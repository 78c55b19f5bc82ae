namespace Sijil.Pdf.Fonts;

/// <summary>Turns the letters' own glyphs into those that stand in the word: joined forms, dots, ligatures (GSUB).</summary>
internal sealed class Substitution(FontFace face)
{
    private const int Deepest = 8;

    // Each stage sees what the stage before has made; the forms of letters come one by one.
    private static readonly string[][] Stages = [["ccmp", "locl"], ["isol"], ["fina"], ["medi"], ["init"], ["rlig"], ["calt", "liga", "clig"]];

    // Reading a rule of context costs more than applying it.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(Table, int), ContextRule[]> _contexts = new();
    private readonly (Lookup Lookup, string Feature)[][] _stages = [.. Stages.Select(stage => face.Joining.Of(stage).ToArray())];

    public void Apply(List<Glyph> glyphs)
    {
        foreach (var stage in _stages)
            foreach (var (lookup, feature) in stage)
                for (var at = 0; at < glyphs.Count;) at = Wanted(glyphs[at].Form, feature) && ApplyAt(glyphs, lookup, at, 0) is var next and > 0 ? next : at + 1;
    }

    private static bool Wanted(LetterForm form, string feature) => feature switch
    {
        "isol" => form is LetterForm.Alone,
        "init" => form is LetterForm.First,
        "medi" => form is LetterForm.Middle,
        "fina" => form is LetterForm.Last,
        _ => true,
    };

    /// <returns>The place after what was changed; 0 where nothing was.</returns>
    private int ApplyAt(List<Glyph> glyphs, Lookup lookup, int at, int depth)
    {
        var sight = new Sight(glyphs, face.Definitions, lookup);
        if (depth > Deepest || !sight.Sees(at)) return 0;
        foreach (var table in lookup.Alternatives)
        {
            var next = lookup.Type switch
            {
                1 => Single(glyphs, table, at),
                2 => Several(glyphs, table, at),
                4 => Ligature(glyphs, table, at, sight),
                5 or 6 => InContext(glyphs, table, at, sight, lookup.Type is 6, depth),
                _ => 0,
            };
            if (next > 0) return next;
        }
        return 0;
    }

    private static int Single(List<Glyph> glyphs, Table table, int at)
    {
        var place = Coverage.PlaceOf(table.Linked(2), glyphs[at].Id);
        if (place < 0) return 0;
        glyphs[at].Id = table.U16(0) is 1 ? (glyphs[at].Id + table.I16(4)) & 0xFFFF : table.U16(6 + place * 2);
        return at + 1;
    }

    private static int Several(List<Glyph> glyphs, Table table, int at)
    {
        var place = Coverage.PlaceOf(table.Linked(2), glyphs[at].Id);
        if (place < 0) return 0;
        var sequence = table.Linked(6 + place * 2);
        var (count, old) = (sequence.U16(0), glyphs[at]);
        old.Id = sequence.U16(2);
        for (var index = 1; index < count; index++)
            glyphs.Insert(at + index, new(sequence.U16(2 + index * 2), old.Cluster, old.Form) { Ligature = old.Ligature, Part = old.Part });
        return at + count;
    }

    private static int Ligature(List<Glyph> glyphs, Table table, int at, Sight sight)
    {
        var place = Coverage.PlaceOf(table.Linked(2), glyphs[at].Id);
        if (place < 0) return 0;
        var set = table.Linked(6 + place * 2);
        for (var index = 0; index < set.U16(0); index++)
        {
            var ligature = set.Linked(2 + index * 2);
            if (Parts(ligature, at, sight) is not { } parts) continue;
            Join(glyphs, parts, ligature.U16(0));
            return at + 1;
        }
        return 0;
    }

    private static List<int>? Parts(Table ligature, int at, Sight sight)
    {
        List<int> parts = [at];
        for (var index = 1; index < ligature.U16(2); index++)
        {
            var next = sight.After(parts[^1]);
            if (next < 0 || sight.IdAt(next) != ligature.U16(2 + index * 2)) return null;
            parts.Add(next);
        }
        return parts;
    }

    /// <summary>The parts become one glyph; the marks between them remember to which part they belong.</summary>
    private static void Join(List<Glyph> glyphs, List<int> parts, int glyph)
    {
        var (first, last) = (glyphs[parts[0]].Cluster, glyphs[parts[^1]].Cluster);
        var own = 1 + glyphs.Max(one => one.Ligature);
        for (int at = parts[0], part = 0; at < glyphs.Count && (at <= parts[^1] || glyphs[at].Cluster <= last); at++)
        {
            if (part < parts.Count && parts[part] == at) part++;
            (glyphs[at].Ligature, glyphs[at].Part) = (own, part);
            if (glyphs[at].Cluster <= last) glyphs[at].Cluster = Math.Min(first, glyphs[at].Cluster);
        }
        glyphs[parts[0]].Id = glyph;
        for (var index = parts.Count - 1; index > 0; index--) glyphs.RemoveAt(parts[index]);
    }

    private int InContext(List<Glyph> glyphs, Table table, int at, Sight sight, bool chained, int depth)
    {
        var rules = _contexts.GetOrAdd((table, table.U16(0) is 3 ? 0 : glyphs[at].Id), key => [.. ContextRules.Of(key.Item1, chained, key.Item2)]);
        foreach (var rule in rules)
        {
            if (rule.Match(sight, at) is not { } places) continue;
            foreach (var (place, lookup) in rule.Steps)
            {
                if (place >= places.Count) continue;
                var before = glyphs.Count;
                ApplyAt(glyphs, face.Joining[lookup], places[place], depth + 1);
                for (var later = place + 1; later < places.Count; later++) places[later] = Math.Max(places[place], places[later] + glyphs.Count - before);
            }
            return Math.Max(at + 1, Math.Min(glyphs.Count, places[^1] + 1));
        }
        return 0;
    }
}
