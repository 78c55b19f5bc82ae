using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>A person adds to a group of a form, changes an entry of it, or takes one away; each is kept at once.</summary>
internal sealed class AnswerGroup(CaseDesk cases, AnswerStep answers)
{
    /// <summary>The entries of a group as they were kept, or as government knows them.</summary>
    public static JsonArray Entries(CaseView view, StepView step, Form form, FormField group) =>
        (step.Draft[group.Name] ?? AnswerStep.Known(view.Data, form, group.Name)) is JsonArray kept ? (JsonArray)kept.DeepClone() : [];

    /// <param name="at">Which entry it is; null for a new one, which always comes to the others, whoever added some meanwhile.</param>
    public async ValueTask<Outcome<PageOutcome>> Keep(CaseView view, SentPage sent, int? at, CancellationToken cancel)
    {
        if (Find(view, sent) is not var (step, form, group)) return CaseRefusals.StepGone;
        var entries = Entries(view, step, form, group);
        if (at >= entries.Count) return CaseRefusals.StepGone;
        var (entry, errors) = FormAnswers.JudgeEntry(form, group, entries, at ?? entries.Count, sent.Typed);
        if (errors.Count > 0) return new PageOutcome(errors, sent.Page);
        if (at is { } place) entries[place] = entry;
        else entries.Add((JsonNode)entry);
        return await Keep(view, step, form, group, entries, sent, cancel);
    }

    public async ValueTask<Outcome<PageOutcome>> Drop(CaseView view, SentPage sent, int at, CancellationToken cancel)
    {
        if (Find(view, sent) is not var (step, form, group)) return CaseRefusals.StepGone;
        var entries = Entries(view, step, form, group);
        if (at < 0 || at >= entries.Count) return new PageOutcome([], sent.Page);    // taken away before
        entries.RemoveAt(at);
        return await Keep(view, step, form, group, entries, sent, cancel);
    }

    private async ValueTask<Outcome<PageOutcome>> Keep(CaseView view, StepView step, Form form, FormField group, JsonArray entries, SentPage sent, CancellationToken cancel)
    {
        var draft = Drafts.Begun(step, form, new JsonObject { [group.Name] = entries.Count > 0 ? entries : null });
        var kept = await cases.Keep(view.Id, new AnswersDraft(sent.Token, sent.By, draft), cancel);
        return kept.IsRefused ? kept.Refusal : new PageOutcome([], sent.Page);
    }

    private (StepView Step, Form Form, FormField Group)? Find(CaseView view, SentPage sent) =>
        view.Steps.FirstOrDefault(step => step.Token == sent.Token) is { } step && answers.FormOf(step) is { } form && form.Page(sent.Page)?.Group is { } group ? (step, form, group) : null;
}
