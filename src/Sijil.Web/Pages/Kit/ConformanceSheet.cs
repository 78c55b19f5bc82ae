using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Sijil.Facts;

namespace Sijil.Web.Pages.Kit;

/// <summary>One check of the pages and what its last run found, by language.</summary>
/// <param name="Source">Who asks for it.</param>
/// <param name="Found">On how many pages it does not hold.</param>
internal sealed record ConformanceLine(string Id, string Source, Bilingual Says, IReadOnlyDictionary<string, int> Found);

/// <summary>What the checks of the pages found when they last ran; the tests write it, and fail when it is no longer so.</summary>
/// <param name="Pages">How many pages were looked at, by language.</param>
internal sealed record ConformanceSheet(DateOnly On, string Browser, IReadOnlyDictionary<string, int> Pages, IReadOnlyList<ConformanceLine> Checks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [JsonIgnore]
    public int Looked => Pages.Values.Sum();
    [JsonIgnore]
    public int Holding => Checks.Count(check => check.Found.Values.Sum() is 0);

    /// <returns>Nothing where the checks never ran.</returns>
    public static ConformanceSheet? Read(string models) =>
        File.Exists(PathIn(models)) ? JsonSerializer.Deserialize<ConformanceSheet>(File.ReadAllBytes(PathIn(models)), Json) : null;

    public void Write(string models) => File.WriteAllText(PathIn(models), JsonSerializer.Serialize(this, Json) + "\n");

    private static string PathIn(string models) => Path.Combine(models, "conformance.json");
}
