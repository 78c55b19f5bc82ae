namespace Sijil.Measure.Scorecards;

/// <summary>Transactions of a selection that are alike, with the facets that their cards add.</summary>
/// <param name="Cell">The whole of this cell; below 0 where only some of a cell are in.</param>
/// <param name="Day">The day on which they ended, where a selection is taken apart by days.</param>
internal sealed class Lot(Alike like, Facet facets, int cell = -1, int day = 0)
{
    public Alike Like => like;
    public Facet Facets => facets;
    public int Cell => cell;
    public int Day => day;
    public int Count { get; set; }
    public long Minutes { get; set; }
}
