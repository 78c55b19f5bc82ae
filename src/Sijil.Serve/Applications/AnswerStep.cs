using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>What came of posting a page: saved and where to go next, or what to mend.</summary>
internal sealed record PageOutcome(IReadOnlyList<FieldError> Errors, string? NextPage);

/// <summary>A person fills in a step's form page by page, checks the answers, and finishes the step.</summary>
internal sealed class AnswerStep(CaseDesk cases, FormLibrary forms)
{
    /// <summary>Keeps one page's answers in the case; null as next page means: check your answers.</summary>
    public async ValueTask<Outcome<PageOutcome>> Keep(CaseView view, int token, string page, Func<string, string?> typed, Actor by, CancellationToken cancel)
    {
        if (view.Steps.FirstOrDefault(step => step.Token == token) is not { } step) return CaseRefusals.StepGone;
        if (forms.Find(step.Form) is not { } form || form.Page(page) is not { } asked) return CaseRefusals.NotFound;
        var (answers, errors) = FormAnswers.Judge(form, asked.Fields, typed, name => Text(step.Draft[name]));
        if (errors.Count > 0) return new PageOutcome(errors, page);
        foreach (var field in asked.Fields) answers.TryAdd(field.Name, null);    // an answer taken back is no longer there
        var kept = await cases.Keep(view.Id, new AnswersDraft(token, by, answers), cancel);
        if (kept.IsRefused) return kept.Refusal;
        return new PageOutcome([], Next(form, page));
    }

    /// <summary>Pays what the step asks for, by this method.</summary>
    public async ValueTask<Outcome<CaseView>> Pay(CaseView view, int token, string method, Actor by, CancellationToken cancel) =>
        view.Steps.FirstOrDefault(step => step.Token == token) is not { IsPayment: true } ? CaseRefusals.StepGone
        : await cases.Answer(view.Id, new StepAnswer(token, by, new JsonObject { ["payment.method"] = method }), cancel);

    /// <summary>Finishes the step with what was kept; everything is judged once more.</summary>
    public async ValueTask<Outcome<CaseView>> Finish(CaseView view, int token, Actor by, CancellationToken cancel)
    {
        if (view.Steps.FirstOrDefault(step => step.Token == token) is not { } step) return CaseRefusals.StepGone;
        if (step.IsPayment) return await Pay(view, token, "card", by, cancel);
        if (forms.Find(step.Form) is not { } form) return await cases.Answer(view.Id, new StepAnswer(token, by, []), cancel);
        var (answers, errors) = FormAnswers.Judge(form, form.Fields, name => Text(step.Draft[name]) ?? Text(Known(view.Data, form, name)));
        if (errors.Count > 0) return Incomplete.With(errors[0].Text.Ar);
        var asked = form.Fields.Count(field => field.Prefill is null);
        var held = form.Fields.Count(field => field.Prefill is null && field.Source is not null);
        return await cases.Answer(view.Id, new StepAnswer(token, by, answers, asked, held), cancel);
    }

    public static readonly Refusal Incomplete = new("incomplete", new("بقيت إجابات ناقصة: {0}", "Some answers are missing: {0}"));

    /// <summary>The page after this one; null when there is none.</summary>
    public static string? Next(Form form, string page)
    {
        var pages = form.Layout.Select(one => one.Page).ToList();
        var at = pages.IndexOf(page);
        return at >= 0 && at + 1 < pages.Count ? pages[at + 1] : null;
    }

    /// <summary>What government already knows of a field.</summary>
    public static JsonNode? Known(JsonObject data, Form form, string name)
    {
        if (form.Fields.FirstOrDefault(field => field.Name == name)?.Prefill is not { } path) return null;
        JsonNode? at = data;
        foreach (var part in path.Split('.')) at = (at as JsonObject)?[part];
        return at;
    }

    public static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.TryGetValue<string>(out var plain) => plain,
        JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => flag.ToJsonString(),
        JsonArray many => string.Join(",", many.Select(item => item?.ToString())),
        var other => other.ToJsonString(),
    };
}
