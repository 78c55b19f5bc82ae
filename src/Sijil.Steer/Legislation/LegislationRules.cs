using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Legislation;

/// <summary>What must hold before a file moves on: it has articles, nobody judges a draft of their own, a conflict is said and not endorsed, and a law is not issued by an entity.</summary>
internal sealed class LegislationRules(RegisterFold registers, SubmissionOfFile submission, TimeProvider clock) : IStepRule
{
    public string Model => LegislationFile.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        var refusal = step.Step switch
        {
            "set-file" => Name(sheet),
            "add-article" => ArticleRules.Take(sheet),
            "ask-opinions" => Ask(sheet, view.Entity),
            "align" => Align(sheet),
            "give-opinion" => Opine(sheet),
            "issue" => Date(sheet, "issued.on") > Days.Today(clock) ? LegislationRefusals.IssuedLater : null,
            _ => null,
        };
        return new(refusal is null ? sheet.Answer : refusal);
    }

    private static Refusal? Name(AnswerSheet sheet)
    {
        sheet.Put("law.number", sheet.Text("law.number") is { Length: > 0 } number ? ArticleNumber.Digits(number.Trim()) : null);
        return null;
    }

    private Refusal? Ask(AnswerSheet sheet, string drafter)
    {
        if (sheet.Text("asked.outcome") is not "ask") return null;
        List<string> bodies = [.. (sheet.Read<string[]>("asked.bodies") ?? []).Select(body => body.Trim()).Where(body => body.Length > 0).Distinct(StringComparer.Ordinal)];
        if (bodies.Count is 0) return LegislationRefusals.NobodyAsked;
        if (bodies.Contains(drafter)) return LegislationRefusals.OwnDraft;
        if (bodies.Find(body => !registers.Entities.ContainsKey(body)) is { } unknown) return LegislationRefusals.UnknownBody.With(unknown);
        if (Date(sheet, "asked.due") is not { } due || due <= Days.Today(clock)) return LegislationRefusals.LimitPast;
        sheet.Put("asked.bodies", bodies);
        return null;
    }

    /// <summary>Every article against every approved policy and strategy; what was not said is untouched.</summary>
    private Refusal? Align(AnswerSheet sheet)
    {
        var (articles, yardsticks) = (ArticleRules.In(sheet), Alignment.Yardsticks(registers));
        var said = sheet.Read<List<Cell>>("alignment.cells") ?? [];
        foreach (var cell in said)
        {
            if (!articles.Any(article => article.Key == cell.Article)) return LegislationRefusals.NoSuchArticle.With(cell.Article);
            if (!yardsticks.Any(yardstick => yardstick.Id == cell.Of) || !Cell.Verdicts.Contains(cell.Verdict)) return LegislationRefusals.UnknownYardstick.With(cell.Of);
            if (cell.Verdict is "conflicts" && string.IsNullOrWhiteSpace(cell.Note)) return Between(cell, articles, yardsticks);
        }
        sheet.Put("alignment.cells", (List<Cell>)[.. from article in articles
                                                      from yardstick in yardsticks
                                                      select said.Find(cell => cell.Article == article.Key && cell.Of == yardstick.Id) ?? new(article.Key, yardstick.Id, Cell.Untouched)]);
        return null;
    }

    private static Refusal Between(Cell cell, IReadOnlyList<ArticleNumber> articles, IReadOnlyList<Yardstick> yardsticks)
    {
        var (number, title) = (articles.First(article => article.Key == cell.Article).Number, yardsticks.First(yardstick => yardstick.Id == cell.Of).Title);
        var text = LegislationRefusals.ConflictWithoutNote.Text;
        return LegislationRefusals.ConflictWithoutNote with { Text = new(string.Format(null, text.Ar, number, title.Ar), string.Format(null, text.En, number, title.En)) };
    }

    private Refusal? Opine(AnswerSheet sheet)
    {
        var verdict = sheet.Text("opinion.verdict");
        if (verdict is "endorse" && (sheet.Read<List<Cell>>("alignment.cells") ?? []).Find(cell => cell.Verdict is "conflicts") is { } conflict)
            return LegislationRefusals.EndorsesConflict.With(ArticleRules.In(sheet).FirstOrDefault(article => article.Key == conflict.Article)?.Number ?? conflict.Article);
        var onward = verdict is "decline" ? "" : sheet.Text("opinion.onward");
        if (onward is "entity" && sheet.Need<Law>("law").NeedsCouncils) return LegislationRefusals.GoesToCouncils;
        sheet.Put("opinion.onward", onward);
        sheet.Put("opinion.by", sheet.Answer.By.Id);
        if (onward is "councils") sheet.Put("submission", submission.Of(sheet));
        return null;
    }

    private static DateOnly? Date(AnswerSheet sheet, string path) =>
        DateOnly.TryParseExact(sheet.Text(path), "yyyy-MM-dd", out var day) ? day : null;
}
