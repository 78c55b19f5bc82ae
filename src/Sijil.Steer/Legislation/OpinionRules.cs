using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Legislation;

/// <summary>What an affected body says: in time, of articles that are there, and never of a draft of its own.</summary>
internal sealed class OpinionRules(TimeProvider clock) : IStepRule
{
    public string Model => AskedOpinion.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        var refusal = step.Step is "say" ? TooLate(sheet) ?? (sheet.Text("said.do") is "remark" ? Remark(sheet) : Opine(sheet)) : null;
        return new(refusal is null ? sheet.Answer : refusal);
    }

    private Refusal? TooLate(AnswerSheet sheet)
    {
        if (sheet.Text("body") == sheet.Text("entity")) return LegislationRefusals.OwnDraft;
        var due = DateOnly.ParseExact(sheet.Text("due"), "yyyy-MM-dd");
        return due < Days.Today(clock) ? LegislationRefusals.AfterLimit.With(Days.Of(due)) : null;
    }

    private static Refusal? Remark(AnswerSheet sheet)
    {
        var number = sheet.Text("remark.article");
        var key = ArticleNumber.KeyOf(number);
        if (!ArticleRules.In(sheet).Any(article => article.Key == key)) return LegislationRefusals.NoSuchArticle.With(number);
        if (string.IsNullOrWhiteSpace(sheet.Text("remark.text")) || !sheet.Typed.Contains("remark.text")) return LegislationRefusals.RemarkWithoutText;
        var before = sheet.Whole["remark"]?["place"] is JsonValue place ? place.GetValue<int>() : 0;
        sheet.Put("remark.place", before + 1);
        sheet.Put("remark.article", key);
        sheet.Put("remark.wording", sheet.Typed.Contains("remark.wording") && sheet.Text("remark.wording").Trim() is { Length: > 0 } wording ? wording : null);
        sheet.Put("remark.by", sheet.Answer.By.Id);
        return null;
    }

    private static Refusal? Opine(AnswerSheet sheet)
    {
        if (!AskedOpinion.Verdicts.Contains(sheet.Text("said.verdict")) || string.IsNullOrWhiteSpace(sheet.Text("said.text.ar"))) return LegislationRefusals.NoVerdict;
        sheet.Put("said.by", sheet.Answer.By.Id);
        return null;
    }
}
