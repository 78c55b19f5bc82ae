using System.Runtime.InteropServices;

namespace Sijil.Measure.Scorecards;

/// <summary>Which lot of a selection each row is in: by its cell where the whole cell is in, by itself where a period or a past day cuts the cell.</summary>
internal sealed class LotMap
{
    private const int Out = -1, Cut = -2;
    private readonly CaseFigures figures;
    private readonly Scope scope;
    private readonly List<Lot> lots = [];
    private readonly Dictionary<(Alike Like, int Day), int> places = [];
    private readonly int[] lotOfCell;
    private int[]? lotOfRow;

    private LotMap(CaseFigures figures, Scope scope, long asOf) =>
        (this.figures, this.scope, AsOf, lotOfCell) = (figures, scope, asOf, new int[figures.Cells.All.Count]);

    public long AsOf { get; }
    public Lot[] Lots => field ??= [.. lots];

    public int LotOf(int row) => lotOfCell[figures.Cells.Of(row)] switch
    {
        Cut => lotOfRow![row],
        var lot => lot,
    };

    public static LotMap Of(CaseFigures figures, Scope scope, long asOf)
    {
        var map = new LotMap(figures, scope, asOf);
        for (var place = 0; place < map.lotOfCell.Length; place++) map.lotOfCell[place] = map.Place(place, figures.Cells.All[place]);
        if (map.lotOfCell.Contains(Cut)) map.CutRows();
        return map;
    }

    public static LotMap Daily(Selection of)
    {
        var map = new LotMap(of.Figures, of.Scope, of.AsOf) { lotOfRow = new int[of.Figures.Rows.Count] };
        Array.Fill(map.lotOfCell, Cut);
        Array.Fill(map.lotOfRow, Out);
        var closed = Array.ConvertAll(of.Lots, lot => lot.Facets.Has(Facet.Closed));
        foreach (var (row, lot) in of.Rows())
            if (closed[lot]) map.lotOfRow[row] = map.Add(of.Lots[lot].Like, Moment.Day(of.Figures.Rows.Closed[row]).DayNumber, row);
        return map;
    }

    private int Place(int place, Cell cell)
    {
        if (cell.Count is 0 || cell.First > AsOf || !scope.Has(cell.Like)) return Out;
        if (cell.Last > AsOf) return Cut;
        if (scope.Covers(cell.Like.Month) is not { } covered) return Cut;
        if (!covered) return Out;
        lots.Add(new(cell.Like, FacetsOf(cell.Like), place) { Count = cell.Count, Minutes = cell.Minutes });
        return lots.Count - 1;
    }

    private void CutRows()
    {
        var rows = figures.Rows;
        lotOfRow = new int[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (lotOfCell[figures.Cells.Of(row)] is not Cut) continue;
            lotOfRow[row] = Out;
            if (rows.KnownOpened[row] > AsOf) continue;
            var like = Alike.Of(figures, row, AsOf);
            if (scope.InPeriod(like.HasEnded ? rows.Closed[row] : rows.Opened[row])) lotOfRow[row] = Add(like, 0, row);
        }
    }

    private int Add(in Alike like, int day, int row)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (like, day), out var known);
        if (!known)
        {
            place = lots.Count;
            lots.Add(new(like, FacetsOf(like), -1, day));
        }
        var lot = lots[place];
        lot.Count++;
        if (like.HasEnded) lot.Minutes += figures.Rows.Minutes[row];
        return place;
    }

    private Facet FacetsOf(in Alike like) => like.Facets | (scope.IsExempt(like.Service) ? Facet.VisitExempt : Facet.None);
}
