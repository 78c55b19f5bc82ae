using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>The atoms of a column: its values cut at those that its cells name.</summary>
internal static class Domain
{
    /// <summary>The atoms, or nothing where the named values cannot be put in one order.</summary>
    public static List<Atom>? Of(FeelKind? declared, Constants constants)
    {
        var named = constants.Values;
        var kinds = declared is { } kind ? [kind] : named.Select(value => value.Kind).Where(known => known != FeelKind.Null).Distinct().ToList();
        var atoms = new List<Atom>();
        foreach (var one in kinds)
        {
            var points = named.Where(value => value.Kind == one).ToList();
            if (OfKind(one, points, constants.OrdersTexts) is not { } found) return null;
            atoms.AddRange(found);
        }
        // Nothing is asked about no value unless a cell speaks of it.
        if (kinds.Count == 0 || named.Any(value => value.IsNull)) atoms.Add(Atom.Point(FeelValue.Null));
        return atoms;
    }

    private static IEnumerable<Atom>? OfKind(FeelKind kind, List<FeelValue> points, bool ordersTexts) => kind switch
    {
        FeelKind.Boolean => [Atom.Point(FeelValue.True), Atom.Point(FeelValue.False)],
        FeelKind.String when !ordersTexts => Texts(points),
        FeelKind.String or FeelKind.Number or FeelKind.Date or FeelKind.Time or FeelKind.DateTime or FeelKind.DaysDuration or FeelKind.YearsDuration => Ordered(kind, points),
        _ => null,
    };

    private static IEnumerable<Atom> Texts(List<FeelValue> points)
    {
        var texts = points.Select(point => point.Text).Distinct(StringComparer.Ordinal).ToList();
        var other = "other";
        for (var count = 2; texts.Contains(other); count++) other = $"other {count}";
        return texts.Select(text => Atom.Point(FeelValue.Of(text))).Append(Atom.Other(FeelValue.Of(other)));
    }

    private static List<Atom>? Ordered(FeelKind kind, List<FeelValue> points)
    {
        if (points.Count == 0) return [Atom.Other(Sample(kind))];
        if (points.Exists(point => FeelEquality.Order(points[0], point) is null)) return null;
        points.Sort((left, right) => FeelEquality.Order(left, right)!.Value);
        var atoms = new List<Atom>();
        FeelValue? last = null;
        foreach (var point in points)
        {
            if (last is { } known && FeelEquality.Same(known, point)) continue;
            if (Neighbours.Between(last, point) is { } between) atoms.Add(new Atom(AtomForm.Between, between, last ?? FeelValue.Null, point));
            atoms.Add(Atom.Point(point));
            last = point;
        }
        if (Neighbours.Between(last, null) is { } above) atoms.Add(new Atom(AtomForm.Between, above, last!.Value, FeelValue.Null));
        return atoms;
    }

    private static FeelValue Sample(FeelKind kind) => kind switch
    {
        FeelKind.Number => FeelValue.Of(1m),
        FeelKind.String => FeelValue.Of("other"),
        FeelKind.Date => FeelValue.Of(new FeelDate(2025, 1, 1)),
        FeelKind.Time => FeelValue.Of(new FeelTime(12 * 3600 * FeelTime.NanosPerSecond, null, null)),
        FeelKind.DateTime => FeelValue.Of(new FeelDateTime(new FeelDate(2025, 1, 1), new FeelTime(0, null, null))),
        FeelKind.DaysDuration => FeelValue.DaysDuration(86_400),
        _ => FeelValue.YearsDuration(12),
    };
}
