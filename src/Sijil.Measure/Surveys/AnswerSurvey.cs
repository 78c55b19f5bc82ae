using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Measure.Surveys;

/// <summary>The customer of a case that was drawn answers the survey, once. Whose case it is, the page has asked already.</summary>
internal sealed class AnswerSurvey(RegisterFold registers, SurveyAnswers answers, IJournal journal, Keyring keyring, TimeProvider clock)
{
    public static readonly Refusal NotDrawn = new("survey-not-drawn", new("لم تُسحب هذه المعاملة في عينة الاستبيان.", "This transaction was not drawn into the survey."));
    public static readonly Refusal AnsweredAlready = new("survey-answered", new("وصلتنا إجابتك عن هذا الاستبيان من قبل.", "Your answers to this survey have come already."));
    public static readonly Refusal NotAnAnswer = new("survey-not-an-answer", new("أجب عن كل سؤال باختيار واحد من خياراته.", "Answer each question with one of its choices."));

    /// <summary>The survey that a closed case's customer may answer now; null where there is none.</summary>
    public Survey? For(string @case) => registers.All<Survey>(Survey.Register).Values.FirstOrDefault(survey => survey.Draws(@case) && answers.Of(survey.Id, @case) is null);

    public async ValueTask<Outcome<SurveyAnswered>> Answer(string survey, string @case, IReadOnlyDictionary<string, int> scores, Actor by, CancellationToken cancel)
    {
        if (registers.All<Survey>(Survey.Register).GetValueOrDefault(survey) is not { } asked || !asked.Draws(@case)) return NotDrawn;
        if (answers.Of(survey, @case) is not null) return AnsweredAlready;
        if (!asked.Questions.All(question => scores.GetValueOrDefault(question.Id) is var score && score >= 1 && score <= question.Best)) return NotAnAnswer;
        var fact = new SurveyAnswered(survey, asked.Version, @case, [.. asked.Questions.Select(question => new SurveyScore(question.Id, scores[question.Id]))], by);
        var stream = $"survey/{survey}/{@case}";
        var outcome = await journal.Append(new() { Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = FactCodec.Write([fact], clock.GetUtcNow(), stream, 1, keyring) }, cancel);
        return outcome is AppendOutcome.Committed ? fact : AnsweredAlready;
    }
}
