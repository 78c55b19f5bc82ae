namespace Sijil.Measure.Scorecards;

/// <summary>What transactions have in common that no count tells apart, but for how long they took, the minutes and the fees.</summary>
/// <param name="Month">Months since the year 0 of the month that it belongs to: in which it ended, or opened while it is open.</param>
internal readonly record struct Alike(ushort Origin, ushort Entity, ushort Service, ushort SubService, ushort Channel, ushort Group, bool RunsHere, byte Rating,
    Facet Facets, int Month, int Visits, int Asked, int Held, int Fetched)
{
    public bool HasEnded => Facets.Has(Facet.Ended);

    /// <summary>A row as the record knew it after one of its turns.</summary>
    public static Alike Of(CaseFigures figures, int row, long asOf = long.MaxValue)
    {
        var rows = figures.Rows;
        var facets = (Facet)rows.Facets[row];
        var (ended, rated) = (rows.KnownEnded[row] is > 0 and var end && end <= asOf, rows.KnownRated[row] is > 0 and var rate && rate <= asOf);
        if (!ended) facets &= OfOpening;
        if (rated) facets |= Facet.Rated;
        else facets &= ~Facet.Rated;
        var channel = rows.Channel[row];
        return new(rows.Origin[row], rows.Entity[row], rows.Service[row], rows.SubService[row], channel, rows.Group[row], figures.RunsHere(row),
            rated ? rows.Rating[row] : (byte)0, facets, Moment.Month(ended ? rows.Closed[row] : rows.Opened[row]),
            ended ? rows.Visits[row] : figures.IsVisit(channel) ? 1 : 0, ended ? rows.Asked[row] : 0, ended ? rows.Held[row] : 0, ended ? rows.Fetched[row] : 0);
    }

    public override int GetHashCode()
    {
        unchecked
        {
            var places = ((ulong)Origin << 48) ^ ((ulong)Entity << 36) ^ ((ulong)Service << 24) ^ ((ulong)SubService << 12) ^ ((ulong)Channel << 6) ^ Group;
            var counts = ((ulong)(uint)Facets << 40) ^ ((ulong)(uint)Month << 24) ^ ((ulong)Rating << 20) ^ ((ulong)(uint)Visits << 16) ^ ((ulong)(uint)Asked << 10) ^ ((ulong)(uint)Held << 5) ^ (uint)Fetched;
            var mixed = (places * 0x9E3779B97F4A7C15UL) ^ (counts * 0xC2B2AE3D27D4EB4FUL);
            return (int)(mixed >> 32) ^ (int)mixed;
        }
    }

    private const Facet OfOpening = Scorecards.Facets.OfOpening;
}

/// <summary>Transactions that are alike: how many, their minutes, and between which turns of the record they came to be so.</summary>
internal sealed class Cell(Alike like)
{
    public Alike Like => like;
    public int Count { get; set; }
    public long Minutes { get; set; }

    /// <summary>Before this turn none of them was known; after <see cref="Last"/> all of them were as they are.</summary>
    public uint First { get; set; } = uint.MaxValue;
    public uint Last { get; set; }
}
