using Sijil.Journeys;

namespace Sijil.Steer.Recognition;

/// <summary>A juror's marks are their own until the scoring is closed; then those who keep the programme read them.</summary>
internal sealed class ScoreSecrets(Programmes programmes) : ICaseDiscretion
{
    public bool MayKnow(string person, string role, string entity, CaseView view) =>
        view.Model is not JuryScore.Model || view.Parties.Contains(person) || MayRead(role, programmes.Find($"{view.Data["jury"]?["programme"]}"));

    /// <summary>Whether somebody in this role reads the marks of others.</summary>
    public static bool MayRead(string role, Programme? programme) => programme is { IsScored: true } && role is ("secretary" or "analyst");
}
