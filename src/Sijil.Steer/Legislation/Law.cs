using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Steer.Legislation;

/// <summary>The instrument under review.</summary>
/// <param name="Level">local or federal.</param>
/// <param name="Kind">law, decree, resolution, regulation or procedure.</param>
internal sealed record Law(string Kind, Bilingual Name, string Level = "local", string? Number = null, int? Year = null)
{
    /// <summary>Two files are about the same instrument when level, kind, number and year agree, or, where there is no number, its name.</summary>
    public bool IsSame(Law other) => (Level, Kind) == (other.Level, other.Kind) && Mark == other.Mark;

    /// <summary>Issued only through the councils; no body may change it by itself.</summary>
    public bool NeedsCouncils => Kind is "law" or "decree" or "resolution";

    private string Mark => Number is { Length: > 0 } ? $"{ArticleNumber.Digits(Number.Trim())}/{Year}" : Names.Folded(Name.Ar);
}
