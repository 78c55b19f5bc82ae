namespace Sijil.Record;

/// <summary>Counts every difference and keeps the first thousand.</summary>
internal sealed class DifferenceList
{
    private const int MostKept = 1000;

    public List<Difference> Kept { get; } = [];

    public long Count { get; private set; }

    public void Add(string what, string where, string why)
    {
        Count++;
        if (Kept.Count < MostKept) Kept.Add(new(what, where, why));
    }
}
