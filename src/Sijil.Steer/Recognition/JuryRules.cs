using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A juror marks every criterion, once, for themselves, and never their own body.</summary>
internal sealed class JuryRules(Programmes programmes) : IStepRule
{
    public string Model => JuryScore.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        var isAside = sheet.Text("score.outcome") is "aside";
        var marks = Marks(sheet);
        if (Why(sheet.Text("jury.nomination"), sheet.Text("jury.juror"), isAside, marks, answer.By) is { } refusal) return new(refusal);
        sheet.Put("score.scores", isAside ? [] : marks);
        return new(sheet.Answer);
    }

    /// <summary>Why a juror may not say this of a nomination, if anything speaks against it.</summary>
    public Refusal? Why(string nomination, string juror, bool isAside, IReadOnlyDictionary<string, int> marks, Actor by)
    {
        if (programmes.Nomination(nomination) is not { } nominated || programmes.Find(nominated.Programme) is not { } programme) return RecognitionRefusals.NotFound;
        if (!programme.Jurors.Contains(by.Id) || juror != by.Id) return RecognitionRefusals.NotAJuror;
        if (programme.State is not ProgrammeStates.Scoring) return RecognitionRefusals.ScoringClosed;
        if (programmes.ScoreOf(nomination, juror) is not null) return RecognitionRefusals.ScoredAlready;
        if (isAside) return null;
        if (IsInConflict(juror, nominated)) return RecognitionRefusals.InConflict;
        var scheme = programmes.Scheme;
        return scheme.Criteria.All(criterion => marks.TryGetValue(criterion.Id, out var mark) && mark >= 1 && mark <= scheme.Most) ? null : RecognitionRefusals.OutOfRange.With(scheme.Most);
    }

    public bool IsInConflict(string juror, Nomination nomination) => programmes.Staff.GetValueOrDefault(juror)?.Entity == nomination.Entity;

    private Dictionary<string, int> Marks(AnswerSheet sheet) => programmes.Scheme.Criteria
        .Where(criterion => int.TryParse(sheet.Text($"score.scores.{criterion.Id}"), System.Globalization.CultureInfo.InvariantCulture, out _))
        .ToDictionary(criterion => criterion.Id, criterion => int.Parse(sheet.Text($"score.scores.{criterion.Id}"), System.Globalization.CultureInfo.InvariantCulture));
}
