namespace Sijil.Sandbox.Residents;

/// <summary>A nationality of the sample emirate: its share of residents in a thousand, and the names its people bear.</summary>
/// <param name="Code">Three letters of ISO 3166.</param>
internal sealed record Nationality(string Code, int PerThousand, NamePool Names)
{
    public const string Citizen = "ARE";

    /// <summary>More than thirty, in the rough proportions of a Gulf city; sample values.</summary>
    public static readonly IReadOnlyList<Nationality> All =
    [
        new(Citizen, 104, NamePool.Arab), new("IND", 262, NamePool.Indian), new("PAK", 112, NamePool.SouthAsian), new("BGD", 66, NamePool.SouthAsian),
        new("PHL", 62, NamePool.Filipino), new("EGY", 60, NamePool.Arab), new("NPL", 32, NamePool.Indian), new("LKA", 26, NamePool.Indian),
        new("GBR", 26, NamePool.Western), new("JOR", 22, NamePool.Arab), new("SYR", 22, NamePool.Arab), new("LBN", 19, NamePool.Arab),
        new("IRN", 18, NamePool.Persian), new("RUS", 16, NamePool.Slavic), new("SDN", 15, NamePool.Arab), new("CHN", 14, NamePool.Chinese),
        new("SAU", 11, NamePool.Arab), new("USA", 11, NamePool.Western), new("FRA", 9, NamePool.Western), new("DEU", 8, NamePool.Western),
        new("ITA", 8, NamePool.Western), new("ETH", 8, NamePool.African), new("NGA", 8, NamePool.African), new("KEN", 7, NamePool.African),
        new("MAR", 7, NamePool.Arab), new("TUN", 6, NamePool.Arab), new("IRQ", 6, NamePool.Arab), new("PSE", 6, NamePool.Arab), new("UKR", 5, NamePool.Slavic),
        new("ZAF", 5, NamePool.Western), new("CAN", 5, NamePool.Western), new("AUS", 4, NamePool.Western), new("TUR", 4, NamePool.Persian),
        new("UGA", 4, NamePool.African), new("KWT", 3, NamePool.Arab), new("OMN", 3, NamePool.Arab),
    ];

    private static readonly int[] Sums = Accumulate();

    public bool IsCitizen => Code == Citizen;

    public static int Pick(ref Chance chance)
    {
        var at = Array.BinarySearch(Sums, chance.Next(Sums[^1]) + 1);
        return at < 0 ? ~at : at;
    }

    private static int[] Accumulate()
    {
        var sums = new int[All.Count];
        for (var at = 0; at < sums.Length; at++) sums[at] = (at > 0 ? sums[at - 1] : 0) + All[at].PerThousand;
        return sums;
    }
}
