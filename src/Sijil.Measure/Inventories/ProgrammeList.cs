using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sijil.Measure.Inventories;

/// <summary>The programmes that a data dictionary lists, each with an organisation that may name it and the fiscal year in which that ends.</summary>
internal static class ProgrammeList
{
    public const string Table = "programmes", Id = "program_id", Organisation = "owner_org", Until = "until";
    private static readonly string[] Columns = [Id, Organisation, Until, "name_en"];

    /// <returns>Nothing when the folder holds no dictionary, or one without this field.</returns>
    public static TableFile? Read(string path, string field)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        using var dictionary = JsonDocument.Parse(bytes);
        var choices = dictionary.RootElement.GetProperty("resources").EnumerateArray().SelectMany(resource => resource.GetProperty("fields").EnumerateArray())
            .Where(one => one.GetProperty("id").GetString() == field && one.TryGetProperty("choices", out _)).Select(one => one.GetProperty("choices")).FirstOrDefault();
        if (choices.ValueKind is not JsonValueKind.Object) return null;
        Dictionary<string, ReadRow> rows = new(StringComparer.Ordinal);
        foreach (var choice in choices.EnumerateObject())
        {
            if (!choice.Value.TryGetProperty("valid_orgs", out var organisations)) continue;
            foreach (var organisation in organisations.EnumerateObject())
                rows[$"{choice.Name}/{organisation.Name}"] = new(1, [choice.Name, organisation.Name, UntilOf(organisation.Value), choice.Value.GetProperty("en").GetString() ?? ""]);
        }
        return new(Convert.ToHexStringLower(SHA256.HashData(bytes)), Columns, rows, []);
    }

    private static string UntilOf(JsonElement terms) =>
        terms.ValueKind is JsonValueKind.Object && terms.TryGetProperty("until_fiscal_end", out var year) && year.ValueKind is JsonValueKind.Number
            ? year.GetInt32().ToString(CultureInfo.InvariantCulture) : "";
}
