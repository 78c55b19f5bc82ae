using System.Globalization;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Compliance;

/// <summary>An exception from a principle (استثناء): whose, for what reason, by which instrument, and the last day on which it counts.</summary>
/// <param name="Service">The one service that it covers; empty where it covers the entity.</param>
internal sealed record Exemption(string Id, Bilingual Title, int Principle, string Entity, string Service, string Reason, string GrantedBy, DateOnly Until, bool IsSample)
{
    public const string Register = "compliance-exceptions";

    public bool CoversEntity => Service.Length is 0;

    public bool IsInForce(DateOnly on) => on <= Until;

    /// <summary>Those that stood at a moment, whether or not they have lapsed; one without a last day is none.</summary>
    public static IReadOnlyList<Exemption> At(RegisterFold registers, DateTimeOffset at) =>
        [.. PastEntries.At(registers, Register, at).Select(entry => Read(entry.Key, entry.Value)).OfType<Exemption>().OrderByDescending(one => one.Until).ThenBy(one => one.Id, StringComparer.Ordinal)];

    private static Exemption? Read(string id, System.Text.Json.JsonElement content)
    {
        string Said(string name) => KeptEntry.Text(content, name) ?? "";
        return DateOnly.TryParseExact(Said("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && int.TryParse(Said("principle"), CultureInfo.InvariantCulture, out var principle)
            ? new(id, RegisterChoices.Title(content) ?? new(id, id), principle, Said("who"), Said("service"), Said("reason"), Said("grantedBy"), until, Said("sample") is "true") : null;
    }
}
