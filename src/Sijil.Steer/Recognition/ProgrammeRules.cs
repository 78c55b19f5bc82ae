using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A year's programme goes on only when the stage before is whole; its results are counted, never typed.</summary>
internal sealed class ProgrammeRules(Programmes programmes, BallotFold ballots, RegisterFold registers, TimeProvider clock) : IStepRule
{
    public string Model => Programme.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        var refusal = step.Step switch
        {
            "open-programme" => Opening(sheet),
            "appoint-jury" => Jury(sheet),
            "close-nominations" => programmes.NominationsOf(view.Id).Count is 0 ? RecognitionRefusals.NoNominations : null,
            "close-scoring" => Scored(view.Id),
            "announce" => Announce(sheet, view.Id),
            _ => null,
        };
        return new(refusal is null ? sheet.Answer : refusal);
    }

    private Refusal? Opening(AnswerSheet sheet)
    {
        if (!int.TryParse(sheet.Text("programme.year"), System.Globalization.CultureInfo.InvariantCulture, out var year)) return RecognitionRefusals.NotFound;
        if (programmes.All.Any(one => one.Key != sheet.Case && one.Value.Year == year)) return RecognitionRefusals.YearTaken.With(year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Day(sheet, "programme.votingFrom") is { } from && Day(sheet, "programme.votingTo") is { } to && from <= to && to >= Days.Today(clock) ? null : RecognitionRefusals.VotingDates;
    }

    private Refusal? Jury(AnswerSheet sheet)
    {
        List<string> jury = [.. (sheet.Read<string[]>("programme.jury") ?? []).Select(juror => juror.Trim()).Where(juror => juror.Length > 0).Distinct(StringComparer.Ordinal)];
        if (jury.Find(juror => !programmes.Staff.ContainsKey(juror)) is { } unknown) return RecognitionRefusals.NotStaff.With(unknown);
        if (jury.Count < programmes.Scheme.LeastJurors) return RecognitionRefusals.TooFewJurors.With(programmes.Scheme.LeastJurors);
        sheet.Put("programme.jury", jury);
        return null;
    }

    private Refusal? Scored(string id)
    {
        var (scores, least) = (programmes.ScoresOf(id), programmes.Scheme.LeastJurors);
        var few = programmes.NominationsOf(id).Where(one => scores.Count(score => score.Nomination == one.Key && !score.IsAside) < least).Select(one => one.Value.Title).ToList();
        if (few.Count is 0) return null;
        var text = RecognitionRefusals.NotScored.Text;
        return RecognitionRefusals.NotScored with
        {
            Text = new(new Bilingual(text.Ar, "").With(string.Join("، ", few.Select(title => title.Ar)), least).Ar, new Bilingual("", text.En).With(string.Join(", ", few.Select(title => title.En)), least).En),
        };
    }

    private Refusal? Announce(AnswerSheet sheet, string id)
    {
        if (programmes.Find(id) is not { } programme) return RecognitionRefusals.NotFound;
        if (Days.Today(clock) < programme.VotingTo) return RecognitionRefusals.VoteOpen.With(Days.Of(programme.VotingTo));
        var (scheme, nominations) = (programmes.Scheme, programmes.NominationsOf(id));
        var results = Tally.Of(scheme, nominations, programmes.ScoresOf(id), ballots.VotesFor);
        sheet.Put("results", results);
        sheet.Put("awards", new Awards(1, [.. from result in results from winner in result.Winners select AwardOf(scheme.CategoryOf(result.Category)!, result, winner, nominations[winner.Nomination])]));
        return null;
    }

    private Award AwardOf(Category category, CategoryResult result, Standing winner, Nomination nomination)
    {
        var entity = registers.NameOf(nomination.Entity);
        return new(winner.Nomination, category.Prize, category.Name, nomination.Title, nomination.Entity, entity, entity.Ar, winner.Total, result.IsTie);
    }

    private static DateOnly? Day(AnswerSheet sheet, string path) =>
        DateOnly.TryParse(sheet.Text(path), System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null;
}
