using Sijil.Facts;

namespace Sijil.Steer.Recognition;

/// <summary>One year's programme as its entry stands.</summary>
/// <param name="State">One of <see cref="ProgrammeStates"/>.</param>
/// <param name="VotingTo">The last day on which customers vote; the results are announced on it or after it.</param>
/// <param name="Jury">Members of staff, by their numbers.</param>
internal sealed record Programme(int Year, DateOnly VotingFrom, DateOnly VotingTo, string State, DateOnly? OpenedOn = null, IReadOnlyList<string>? Jury = null,
    IReadOnlyList<CategoryResult>? Results = null, DateOnly? AnnouncedOn = null)
{
    public const string Register = "recognition-years";
    public const string Model = "recognition-programme";

    public IReadOnlyList<string> Jurors => Jury ?? [];

    public bool IsAnnounced => State is ProgrammeStates.Announced;

    /// <summary>Marks of the jury are shown to those who keep the programme from here on; before, every juror sees their own.</summary>
    public bool IsScored => State is ProgrammeStates.Scored or ProgrammeStates.Announced;

    /// <summary>Customers vote once it is known who is nominated, between the two days, and not after the results.</summary>
    public bool IsVoting(DateOnly today) => State is ProgrammeStates.Scoring or ProgrammeStates.Scored && today >= VotingFrom && today <= VotingTo;
}

/// <summary>How a year's programme goes, in order.</summary>
internal static class ProgrammeStates
{
    public const string Nominations = "nominations", Scoring = "scoring", Scored = "scored", Announced = "announced";

    public static readonly IReadOnlyList<string> All = [Nominations, Scoring, Scored, Announced];
}

/// <summary>A project put forward in one category, for what its audit found.</summary>
/// <param name="Entity">The body that leads the project.</param>
internal sealed record Nomination(string Programme, string Project, string Category, string Reasons, string Entity, string Service, Bilingual Title, DateOnly? NominatedOn = null)
{
    public const string Register = "recognition-nominations";
    public const string Model = "recognition-nomination";
}

/// <summary>What a juror gave a nomination on each criterion, or that they stepped aside from it.</summary>
/// <param name="Outcome">score or aside.</param>
internal sealed record JuryScore(string Programme, string Nomination, string Juror, string Outcome, IReadOnlyDictionary<string, int>? Scores = null, string? Note = null)
{
    public const string Register = "jury-scores";
    public const string Model = "jury-score";

    public bool IsAside => Outcome is "aside";
}
