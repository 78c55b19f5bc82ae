using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Steer.Legislation;

/// <summary>The review of a draft of legislation, from its articles to the Secretariat's opinion and what came of it.</summary>
/// <param name="Entity">The body that drafts it.</param>
/// <param name="Obstacle">The obstacle that opened it; empty where the entity filed a draft of its own.</param>
/// <param name="Returned">Why the Secretariat sent it back, while it is with its drafter again.</param>
/// <param name="Outcome">approved, issued, declined, not-approved or withdrawn; nothing while it runs.</param>
internal sealed record LegislationFile(string Entity, string Stage, DateOnly OpenedOn, Bilingual? Title = null, Law? Law = null, Draft? Draft = null, string? Obstacle = null, Asking? Asked = null,
    string? Returned = null, IReadOnlyList<Cell>? Alignment = null, Verdict? Opinion = null, Issue? Issued = null, string? Outcome = null, DateOnly? EndedOn = null)
{
    public const string Register = "legislation-files";
    public const string Model = "legislation";
    public const string Closed = "closed";

    /// <summary>Where a file stands, in the order of its way.</summary>
    public static readonly IReadOnlyList<string> Stages = ["drafting", "intake", "study", "opinion", "councils", "issuing", Closed];

    public static readonly IReadOnlyList<string> Outcomes = ["approved", "issued", "declined", "not-approved", "withdrawn"];

    [JsonIgnore]
    public bool IsOpen => Stage != Closed;

    [JsonIgnore]
    public bool IsFromObstacle => Obstacle is { Length: > 0 };
}

/// <param name="Action">amend, new or repeal.</param>
internal sealed record Draft(string Action, Said Why);

/// <summary>What was written in Arabic, which is the authority, and its translation where there is one.</summary>
internal sealed record Said(string Ar, string? En = null);

/// <param name="Due">The last day on which an opinion is taken.</param>
internal sealed record Asking(IReadOnlyList<string> Bodies, DateOnly? Due = null, string? Note = null);

/// <summary>The Secretariat's opinion.</summary>
/// <param name="Decision">endorse, amend or decline.</param>
/// <param name="Onward">councils, or entity where the drafter issues it itself; nothing where it is declined.</param>
internal sealed record Verdict([property: JsonPropertyName("verdict")] string Decision, Said Text, string By, DateOnly On, string? Onward = null)
{
    public static readonly IReadOnlyList<string> Decisions = ["endorse", "amend", "decline"];
}

/// <summary>The amended text as its body issued it.</summary>
internal sealed record Issue(string Number, DateOnly On, string Note);
