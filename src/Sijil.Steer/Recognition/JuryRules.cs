using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A juror marks every criterion, once, for themselves, and never a journey in which their own body has a part.</summary>
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
        if (ConflictOf(juror, nominated) is { } conflict) return conflict;
        var scheme = programmes.Scheme;
        return scheme.Criteria.All(criterion => marks.TryGetValue(criterion.Id, out var mark) && mark >= 1 && mark <= scheme.Most) ? null : RecognitionRefusals.OutOfRange.With(scheme.Most);
    }

    /// <summary>What keeps a juror from scoring: their body leads the project, was asked to sign its journey, or took part in it.</summary>
    public Refusal? ConflictOf(string juror, Nomination nomination)
    {
        if (programmes.Staff.GetValueOrDefault(juror)?.Entity is not { Length: > 0 } own) return null;
        if (own == nomination.Entity) return RecognitionRefusals.InConflict;
        if (programmes.Project(nomination.Project) is not { } project) return null;
        if (project.Signing?.Entities.Contains(own) is true) return RecognitionRefusals.Signed;
        return Took(project.AsIs, own) || Took(project.Pilot?.Journey, own) ? RecognitionRefusals.TookPart : null;
    }

    private static bool Took(DrawnJourney? journey, string body) => journey?.Bodies.Contains(body) is true;

    private Dictionary<string, int> Marks(AnswerSheet sheet) => programmes.Scheme.Criteria
        .Where(criterion => int.TryParse(sheet.Text($"score.scores.{criterion.Id}"), System.Globalization.CultureInfo.InvariantCulture, out _))
        .ToDictionary(criterion => criterion.Id, criterion => int.Parse(sheet.Text($"score.scores.{criterion.Id}"), System.Globalization.CultureInfo.InvariantCulture));
}
