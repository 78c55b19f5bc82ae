namespace Sijil.Bench;

/// <summary>What was measured against what is allowed; over 1 is too much.</summary>
/// <param name="AtLeast">The limit is the least that is wanted, not the most.</param>
internal sealed record Ratio(string Bench, string What, double Measured, double Limit, string Unit, bool AtLeast = false)
{
    public double Value => AtLeast ? Limit / Math.Max(Measured, double.Epsilon) : Measured / Limit;
    public bool IsOver => !(Value <= 1);

    public override string ToString() => FormattableString.Invariant(
        $"{Bench,-9} {What,-58} {Measured,12:0.###} {Unit,-8} {(AtLeast ? ">=" : "<=")} {Limit,7:0.###}   {Value,6:0.000}{(IsOver ? "  OVER" : "")}");
}
