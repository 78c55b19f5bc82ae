using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>Writes values and regions as the cells of a table would say them.</summary>
internal static class RegionText
{
    /// <summary>A value as FEEL reads it back.</summary>
    public static string Of(FeelValue value) => value.Kind switch
    {
        FeelKind.Date or FeelKind.Time or FeelKind.DateTime or FeelKind.DaysDuration or FeelKind.YearsDuration => $"@\"{FeelText.Plain(value)}\"",
        _ => value.ToString(),
    };

    /// <summary>Some atoms of a dimension as tests; all of them are a dash.</summary>
    public static string Of(IReadOnlyList<Atom> atoms, AtomSet chosen)
    {
        if (chosen.Count == atoms.Count) return "-";
        var left = atoms.Where((_, at) => !chosen.Contains(at)).ToList();
        if (atoms.Where((_, at) => chosen.Contains(at)).Any(atom => atom.Form == AtomForm.Other))
            return $"not({string.Join(", ", left.Select(atom => Of(atom.Value)))})";
        var tests = new List<string>();
        for (var at = 0; at < atoms.Count; at++)
        {
            if (!chosen.Contains(at)) continue;
            var first = at;
            while (at + 1 < atoms.Count && chosen.Contains(at + 1) && Touches(atoms[at], atoms[at + 1])) at++;
            tests.Add(Run(atoms[first], atoms[at]));
        }
        return string.Join(", ", tests);
    }

    private static bool Touches(Atom left, Atom right) =>
        (left.Form == AtomForm.Between) != (right.Form == AtomForm.Between) && FeelEquality.Same(left.High, right.Low);

    private static string Run(Atom first, Atom last)
    {
        if (first == last && first.Form == AtomForm.Point) return Of(first.Value);
        var (open, close) = (first.Form == AtomForm.Between, last.Form == AtomForm.Between);
        if (first.Low.IsNull) return $"{(close ? "<" : "<=")} {Of(last.High)}";
        if (last.High.IsNull) return $"{(open ? ">" : ">=")} {Of(first.Low)}";
        return $"{(open ? "(" : "[")}{Of(first.Low)}..{Of(last.High)}{(close ? ")" : "]")}";
    }
}
