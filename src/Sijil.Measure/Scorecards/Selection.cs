namespace Sijil.Measure.Scorecards;

/// <summary>The transactions that a filter leaves in, gathered in lots that are alike: what a measure sums over. Single rows are looked at only where somebody opens them.</summary>
internal sealed class Selection
{
    private readonly LotMap map;
    private readonly int[]? places;

    internal Selection(CaseFigures figures, Scope scope, LotMap map, Lot[] lots, int[]? places = null) =>
        (Figures, Scope, this.map, Lots, this.places) = (figures, scope, map, lots, places);

    public CaseFigures Figures { get; }
    public Scope Scope { get; }
    public Lot[] Lots { get; }

    /// <summary>How many transactions.</summary>
    public int Total => Lots.Sum(lot => lot.Count);

    /// <summary>The sub-services of its scope; counted once, however many indicators ask.</summary>
    public SubServices SubServices => field ??= new(this);

    /// <summary>A transaction belongs to the period in which it ended, or in which it opened while it is open.</summary>
    /// <param name="asOf">The last turn of the record that counts.</param>
    public static Selection Of(CaseFigures figures, Scope scope, long asOf = long.MaxValue)
    {
        var map = LotMap.Of(figures, scope, asOf);
        return new(figures, scope, map, map.Lots);
    }

    /// <summary>The last turn of the record that counts.</summary>
    public long AsOf => map.AsOf;

    /// <summary>The lot of a row; -1 where the row is not in.</summary>
    public int LotOf(int row)
    {
        var lot = map.LotOf(row);
        return lot < 0 || places is null ? lot : places[lot];
    }

    /// <summary>Every row in the order in which they were opened, with its lot; newest first where asked.</summary>
    public IEnumerable<(int Row, int Lot)> Rows(bool newestFirst = false)
    {
        var count = Figures.Rows.Count;
        for (var at = 0; at < count; at++)
        {
            var row = newestFirst ? count - 1 - at : at;
            if (LotOf(row) is >= 0 and var lot) yield return (row, lot);
        }
    }

    /// <summary>The same transactions in groups; whatever a group is made by, lots stay whole.</summary>
    public IEnumerable<(TKey Key, Selection Part)> By<TKey>(Func<Lot, TKey> key) where TKey : notnull
    {
        foreach (var group in Enumerable.Range(0, Lots.Length).GroupBy(place => key(Lots[place])))
        {
            var own = new int[map.Lots.Length];
            Array.Fill(own, -1);
            List<Lot> lots = [];
            foreach (var place in group)
            {
                own[PlaceInMap(place)] = lots.Count;
                lots.Add(Lots[place]);
            }
            yield return (group.Key, new(Figures, Scope, map, [.. lots], own));
        }
    }

    /// <summary>None of them.</summary>
    public Selection None()
    {
        var own = new int[map.Lots.Length];
        Array.Fill(own, -1);
        return new(Figures, Scope, map, [], own);
    }

    /// <summary>The same transactions in lots of one day each, of those that ended with an answer.</summary>
    public Selection Daily()
    {
        var daily = LotMap.Daily(this);
        return new(Figures, Scope, daily, daily.Lots);
    }

    /// <summary>The rows that have all these facets and none of those.</summary>
    public IEnumerable<int> With(Facet wanted, Facet unwanted = Facet.None) =>
        Rows().Where(each => Lots[each.Lot].Facets.Has(wanted) && (Lots[each.Lot].Facets & unwanted) is Facet.None).Select(each => each.Row);

    public int Count(Facet wanted, Facet unwanted = Facet.None) =>
        Lots.Where(lot => lot.Facets.Has(wanted) && (lot.Facets & unwanted) is Facet.None).Sum(lot => lot.Count);

    private int PlaceInMap(int place) => places is null ? place : Array.IndexOf(places, place);
}
