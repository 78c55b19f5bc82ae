namespace Sijil.Facts;

/// <summary>Groups of nationalities, wide enough that a figure of one is about many people; models/words names them.</summary>
public static class PeopleGroup
{
    private static readonly Dictionary<string, string[]> Groups = new(StringComparer.Ordinal)
    {
        ["emirati"] = ["ARE"],
        ["gulf"] = ["SAU", "KWT", "OMN", "QAT", "BHR"],
        ["arab"] = ["EGY", "JOR", "SYR", "LBN", "SDN", "MAR", "TUN", "IRQ", "PSE", "YEM", "DZA", "LBY", "SOM", "MRT", "DJI", "COM"],
        ["south-asian"] = ["IND", "PAK", "BGD", "NPL", "LKA", "AFG", "BTN", "MDV"],
    };

    /// <returns>Null where no nationality is said.</returns>
    /// <param name="nationality">Three letters of ISO 3166.</param>
    public static string? Of(string? nationality) => nationality is not { Length: 3 } ? null
        : Groups.FirstOrDefault(group => group.Value.Contains(nationality)).Key ?? "other";
}
