using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>What came of posting a page: saved and where to go next, or what to mend.</summary>
/// <param name="Gap">The first page that still lacks an answer; an answer may have opened it.</param>
/// <param name="Elsewhere">What was saved meanwhile in another tab or on another device, by field: nothing was kept, the person chooses.</param>
internal sealed record PageOutcome(IReadOnlyList<FieldError> Errors, string? NextPage, string? Gap = null, IReadOnlyList<FormField>? Elsewhere = null);

/// <summary>A page of a step's form as somebody sends it.</summary>
/// <param name="Seen">The mark of what stood on the page when it was shown.</param>
/// <param name="IsLater">To go on another time: what is right is kept, what is missing is not asked for.</param>
internal sealed record SentPage(int Token, string Page, Func<string, string?> Typed, Actor By, string? Seen = null, bool IsLater = false);

/// <summary>A person fills in a step's form page by page, checks the answers, and finishes the step.</summary>
internal sealed class AnswerStep(CaseDesk cases, FormLibrary forms)
{
    public static readonly Refusal NotAllSigned = new("not-all-signed", new("بقي من لم يوقّع هذه الإجابات.", "Somebody has not signed these answers yet."));
    public static readonly Refusal Incomplete = new("incomplete", new("بقيت إجابات ناقصة: {0}", "Some answers are missing: {0}"));

    /// <summary>The form of a step: the one by which its draft was begun.</summary>
    public Form? FormOf(StepView step) => forms.Find(step.Form, Drafts.VersionIn(step));

    /// <summary>Keeps one page's answers in the case; null as next page means: check your answers.</summary>
    public async ValueTask<Outcome<PageOutcome>> Keep(CaseView view, SentPage sent, CancellationToken cancel)
    {
        if (view.Steps.FirstOrDefault(step => step.Token == sent.Token) is not { } step) return CaseRefusals.StepGone;
        if (FormOf(step) is not { } form || form.Page(sent.Page) is not { } whole) return CaseRefusals.NotFound;
        var here = whole.Fields.Select(field => field.Name).ToHashSet();
        var said = AskedForm.Answers(form, view.Data, name => here.Contains(name) ? sent.Typed(name) : Answered(view, step, form, name));
        var now = AskedForm.Of(form, view.Data, said);
        if (now.Page(sent.Page) is not { } asked) return new PageOutcome([], Next(form, now, sent.Page));
        if (Drafts.Elsewhere(view, step, form, asked, sent) is { Count: > 0 } elsewhere) return new PageOutcome([], sent.Page, Elsewhere: elsewhere);
        var (answers, errors) = FormAnswers.Judge(now, asked.Fields, said, name => Text(step.Draft[name]));
        if (errors.Count > 0 && !sent.IsLater) return new PageOutcome(errors, sent.Page);
        foreach (var field in asked.Fields) answers.TryAdd(field.Name, null);    // an answer taken back is no longer there
        foreach (var (name, _) in step.Draft) if (!Drafts.IsAbout(name) && now.Fields.All(field => field.Name != name)) answers[name] = null;    // nor is one that is no longer asked for
        var kept = await cases.Keep(view.Id, new AnswersDraft(sent.Token, sent.By, Drafts.Begun(step, form, answers)), cancel);
        if (kept.IsRefused) return kept.Refusal;
        return new PageOutcome([], Next(form, now, sent.Page), now.Layout.FirstOrDefault(one => one.Page != sent.Page && Lacks(view, step, now, one))?.Page);
    }

    /// <summary>Whether a page lacks an answer, or has one that does not hold.</summary>
    public static bool Lacks(CaseView view, StepView step, Form form, FormPage page)
    {
        var said = AskedForm.Answers(form, view.Data, name => Answered(view, step, form, name));
        return FormAnswers.Judge(form, page.Fields, said, said).Errors.Count > 0;
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
        if (FormOf(step) is not { } whole) return await cases.Answer(view.Id, new StepAnswer(token, by, []), cancel);
        if (Signatures.Missing(view, step, whole, by.Party).Any()) return NotAllSigned;
        var form = Asked(view, step, whole);
        var (answers, errors) = FormAnswers.Judge(form, form.Fields, AskedForm.Answers(whole, view.Data, name => Answered(view, step, whole, name)));
        if (errors.Count > 0) return Incomplete.With(errors[0].Text.Ar);
        var asked = form.Fields.Count(field => field.Prefill is null);
        var held = form.Fields.Count(field => field.Prefill is null && field.Source is not null);
        return await cases.Answer(view.Id, new StepAnswer(token, by, answers, asked, held), cancel);
    }

    /// <summary>What is missing or wrong in the form as a whole; null where it may be sent.</summary>
    public static Refusal? Wrong(CaseView view, StepView step, Form whole)
    {
        var form = Asked(view, step, whole);
        var errors = FormAnswers.Judge(form, form.Fields, AskedForm.Answers(whole, view.Data, name => Answered(view, step, whole, name))).Errors;
        return errors.Count > 0 ? Incomplete.With(errors[0].Text.Ar) : null;
    }

    /// <summary>The form as the answers so far leave it: what is not asked is not there.</summary>
    public static Form Asked(CaseView view, StepView step, Form form) => AskedForm.Of(form, view.Data, name => Answered(view, step, form, name));

    /// <summary>What stands in a field: what was kept, or what government knows.</summary>
    public static string? Answered(CaseView view, StepView step, Form form, string name) => Text(step.Draft[name]) ?? Text(Known(view.Data, form, name));

    /// <summary>The page after this one among those that are asked; null when there is none.</summary>
    private static string? Next(Form form, Form now, string page) =>
        form.Layout.SkipWhile(one => one.Page != page).Skip(1).FirstOrDefault(one => now.Page(one.Page) is not null)?.Page;

    /// <summary>What government already knows of a field.</summary>
    public static JsonNode? Known(JsonObject data, Form form, string name)
    {
        if (form.Fields.FirstOrDefault(field => field.Name == name)?.Prefill is not { } path) return null;
        return At(data, path);
    }

    /// <summary>What stands at a dotted path.</summary>
    public static JsonNode? At(JsonObject data, string path)
    {
        JsonNode? at = data;
        foreach (var part in path.Split('.')) at = (at as JsonObject)?[part];
        return at;
    }

    public static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.TryGetValue<string>(out var plain) => plain,
        JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => flag.ToJsonString(),
        JsonArray many when !many.Any(item => item is JsonObject) => string.Join(",", many.Select(item => item?.ToString())),
        var other => other.ToJsonString(),
    };
}
