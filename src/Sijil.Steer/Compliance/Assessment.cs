using System.Globalization;
using System.Text.Json;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Compliance;

/// <summary>What was judged of an entity's compliance with a principle, on which evidence, by whom and when.</summary>
/// <param name="Assessor">Who judged; empty where a file of the sample states it.</param>
/// <param name="Case">The case in which it was judged.</param>
internal sealed record Assessment(string Id, int Principle, string Entity, ComplianceState Result, string Evidence, string Reference, string Note, string Giver, string Assessor, DateOnly? On, string Case, bool IsSample)
{
    public const string Register = "compliance-assessments";

    public static string IdOf(string entity, int principle) => string.Create(CultureInfo.InvariantCulture, $"{entity}-{principle}");

    /// <summary>What stood at a moment of an entity's principle.</summary>
    public static Assessment? At(RegisterFold registers, string entity, int principle, DateTimeOffset at) => History(registers, entity, principle, at) is [.., var last] ? last : null;

    /// <summary>Every judgement up to a moment, the first first.</summary>
    public static IReadOnlyList<Assessment> History(RegisterFold registers, string entity, int principle, DateTimeOffset at)
    {
        if (registers.Find(Register, IdOf(entity, principle)) is not { } entry) return [];
        return [.. entry.History.Index().Where(change => change.Item.At <= at).Select(change => Read(entry.Id, entry.After(change.Index), change.Item.Case)).OfType<Assessment>()];
    }

    private static Assessment? Read(string id, JsonElement content, string inCase)
    {
        string Said(string name) => KeptEntry.Text(content, name) ?? "";
        if (ResultOf(Said("result")) is not { } result || !int.TryParse(Said("principle"), CultureInfo.InvariantCulture, out var principle)) return null;
        return new(id, principle, Said("who"), result, Said("evidence"), Said("reference"), Said("note"), Said("giver"), Said("assessor"),
            DateOnly.TryParseExact(Said("assessedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, inCase, Said("sample") is "true");
    }

    private static ComplianceState? ResultOf(string said) => said switch
    {
        "met" => ComplianceState.Met,
        "partly" => ComplianceState.Partly,
        "not" => ComplianceState.NotMet,
        _ => null,
    };
}
