namespace Sijil.Measure.Scorecards;

/// <summary>What a formula came to over some transactions; it can be given back what was taken.</summary>
internal struct Tally
{
    public decimal Numerator, Denominator;
    public int Counted, Excluded, Unsaid, InNumerator, InDenominator, Outside;

    public void Add(in RowCount row, int times)
    {
        if (row.IsExcluded) Excluded += times;
        else if (row.IsIn && row.Numerator is null) Unsaid += times;
        else if (row.IsIn)
        {
            Numerator += row.Numerator!.Value * times;
            Denominator += row.Denominator * times;
            Counted += times;
        }
        if (row.IsOn(Side.Numerator)) InNumerator += times;
        if (row.IsOn(Side.Denominator)) InDenominator += times;
        if (row.IsOn(Side.Outside)) Outside += times;
    }

    public void Add(in Tally other)
    {
        Numerator += other.Numerator;
        Denominator += other.Denominator;
        Counted += other.Counted;
        Excluded += other.Excluded;
        Unsaid += other.Unsaid;
        InNumerator += other.InNumerator;
        InDenominator += other.InDenominator;
        Outside += other.Outside;
    }

    public readonly int On(Side side) => side switch
    {
        Side.Numerator => InNumerator,
        Side.Denominator => InDenominator,
        Side.Excluded => Excluded,
        _ => Outside,
    };
}
