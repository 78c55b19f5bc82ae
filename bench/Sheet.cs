namespace Sijil.Bench;

/// <summary>Everything that one run measured, as it is printed.</summary>
internal sealed class Sheet
{
    private readonly List<Ratio> ratios = [];

    public int Over => ratios.Count(ratio => ratio.IsOver);

    public void Add(Ratio ratio)
    {
        ratios.Add(ratio);
        Console.WriteLine(ratio);
    }

    /// <summary>A figure without a limit, told for the reader.</summary>
    public static void Note(string bench, FormattableString what) => Console.WriteLine($"{bench,-9} {FormattableString.Invariant(what)}");

    public int Close()
    {
        Console.WriteLine($"BENCH: {ratios.Count} ratios, {Over} over");
        return Over is 0 ? 0 : 1;
    }
}
