using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Steer.Coverage;

/// <summary>How far a phrase of the source documents is built: whole, in part, or not yet.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoverageState>))]
internal enum CoverageState
{
    [JsonStringEnumMemberName("live")] Live,
    [JsonStringEnumMemberName("thin")] Thin,
    [JsonStringEnumMemberName("absent")] Absent,
}

/// <summary>One phrase of the source documents and where it stands in the system.</summary>
/// <param name="Row">Its number, from 1 to 117.</param>
/// <param name="Source">The document that says it, 000 to 004.</param>
/// <param name="Screen">The page that shows it with data; empty while it is absent.</param>
/// <param name="As">Who may open the page: a practice person, or everyone.</param>
/// <param name="Act">The name of the act that a test performs for it.</param>
/// <param name="Lacks">What is still missing of a row that is thin.</param>
internal sealed record CoverageRow(int Row, string Source, Bilingual Name, CoverageState State, string Screen = "", string As = "", string Act = "", Bilingual? Lacks = null);

/// <summary>Something that a person does, as a test performs it: one thing a line.</summary>
internal sealed record CoverageAct(Bilingual Text, IReadOnlyList<string> Does);

/// <summary>Every phrase of the source documents, and the acts that bear out what is said of it.</summary>
internal sealed record CoverageSheet(IReadOnlyDictionary<string, CoverageAct> Acts, IReadOnlyList<CoverageRow> Rows)
{
    public int Count(CoverageState state) => Rows.Count(row => row.State == state);
}
