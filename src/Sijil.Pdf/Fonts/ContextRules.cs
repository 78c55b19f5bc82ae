namespace Sijil.Pdf.Fonts;

/// <summary>Reads the rules of context of a table in all three of its forms: by glyph, by class, by coverage.</summary>
internal static class ContextRules
{
    public static IEnumerable<ContextRule> Of(Table table, bool chained, int glyph) => table.U16(0) switch
    {
        1 when Coverage.PlaceOf(table.Linked(2), glyph) is var place and >= 0 => InSet(table.Linked(6 + place * 2), chained, Same, Same, Same, glyph),
        2 when Coverage.PlaceOf(table.Linked(2), glyph) >= 0 => ByClass(table, chained, glyph),
        3 => [ByCoverage(table, chained)],
        _ => [],
    };

    private static Predicate<int> Same(int value) => glyph => glyph == value;

    private static IEnumerable<ContextRule> ByClass(Table table, bool chained, int glyph)
    {
        var (before, input, after) = chained ? (table.Linked(4), table.Linked(6), table.Linked(8)) : (Table.Empty, table.Linked(4), Table.Empty);
        var own = Coverage.ClassOf(input, glyph);
        return InSet(table.Linked((chained ? 12 : 8) + own * 2), chained, In(before), In(input), In(after), own);
    }

    private static Func<int, Predicate<int>> In(Table classes) => value => glyph => Coverage.ClassOf(classes, glyph) == value;

    private static IEnumerable<ContextRule> InSet(Table set, bool chained, Func<int, Predicate<int>> before, Func<int, Predicate<int>> input, Func<int, Predicate<int>> after, int first)
    {
        if (set.IsEmpty) yield break;
        for (var index = 0; index < set.U16(0); index++) yield return Read(set.Linked(2 + index * 2), chained, before, input, after, input(first));
    }

    // The first glyph is known from the set, so the rule lists only those after it.
    private static ContextRule Read(Table rule, bool chained, Func<int, Predicate<int>> before, Func<int, Predicate<int>> input, Func<int, Predicate<int>> after, Predicate<int> first)
    {
        if (!chained)
        {
            var (glyphs, steps) = (rule.U16(0), rule.U16(2));
            return new([], [first, .. Values(rule, 4, glyphs - 1).Select(input)], [], Steps(rule, 4 + (glyphs - 1) * 2, steps));
        }
        var at = 0;
        var behind = Counted(rule, ref at, 0).Select(before).ToList();
        var rest = Counted(rule, ref at, 1).Select(input).ToList();
        var ahead = Counted(rule, ref at, 0).Select(after).ToList();
        return new(behind, [first, .. rest], ahead, Steps(rule, at + 2, rule.U16(at)));
    }

    private static ContextRule ByCoverage(Table table, bool chained)
    {
        Predicate<int> Covered(int offset) => glyph => Coverage.PlaceOf(table.At(offset), glyph) >= 0;
        if (!chained)
        {
            var (glyphs, steps) = (table.U16(2), table.U16(4));
            return new([], [.. Values(table, 6, glyphs).Select(Covered)], [], Steps(table, 6 + glyphs * 2, steps));
        }
        var at = 2;
        var before = Counted(table, ref at, 0).Select(Covered).ToList();
        var input = Counted(table, ref at, 0).Select(Covered).ToList();
        var after = Counted(table, ref at, 0).Select(Covered).ToList();
        return new(before, input, after, Steps(table, at + 2, table.U16(at)));
    }

    private static List<int> Counted(Table table, ref int at, int less)
    {
        var values = Values(table, at + 2, table.U16(at) - less);
        at += 2 + values.Count * 2;
        return values;
    }

    private static List<int> Values(Table table, int at, int count) => [.. Enumerable.Range(0, Math.Max(0, count)).Select(index => table.U16(at + index * 2))];

    private static List<(int, int)> Steps(Table table, int at, int count) => [.. Enumerable.Range(0, count).Select(index => (table.U16(at + index * 4), table.U16(at + index * 4 + 2)))];
}
