using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Forms;
using Sijil.Serve.MyGovernment;
using Sijil.Serve.Uploads;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A step of a customer, one page of its form at a time; every page is kept in the case when it is sent.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed partial class StepModel(MyGovernment mine, CaseDesk cases, AnswerStep answers, AnswerGroup groups, KeepUpload uploads, UnsentPosts unsent, Texts texts)
    : StepPage(mine, cases, answers, texts)
{
    private IReadOnlyDictionary<string, string>? restored;

    public FormPage? Asked { get; private set; }
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>The customer came from the last page, and goes back there.</summary>
    public bool BackToCheck { get; private set; }

    /// <summary>What was saved elsewhere while this page was open, where it says something else.</summary>
    public IReadOnlyList<FormField> Elsewhere { get; private set; } = [];

    /// <summary>The session had ended; what was typed is back.</summary>
    public bool IsRestored => restored is not null;

    /// <summary>The place of this page among the pages of the form, counted from one.</summary>
    public int Place => Form!.Layout.ToList().IndexOf(Asked!) + 1;

    public string? Back => IsEntry ? $"{Here}?page={Asked!.Page}" : Place > 1 ? $"{Here}?page={Form!.Layout[Place - 2].Page}" : null;

    /// <summary>What stood on this page when it was shown.</summary>
    public string Mark => Drafts.Mark(Case, Step!, Whole!, Whole!.Page(Asked!.Page)!);

    public string Self => $"{Here}?page={Asked!.Page}{(BackToCheck ? "&check=true" : "")}{(IsEntry ? $"&entry={EntryName}" : "")}";

    public async Task<IActionResult> OnGet(string id, int token, [FromQuery(Name = "page")] string? page, bool check, string? entry, [FromQuery(Name = "unsent")] string? unsentId, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (!Ask(page) && (unsentId is null || !Ask(null))) return NotFound();
        (BackToCheck, EntryName) = (check, entry);
        if (Form is { HasTasks: true } && page is null) return LocalRedirect($"{Here}/tasks");
        if (Step is { IsPayment: false } && Asked is null) return LocalRedirect($"{Here}/check");
        if (IsEntry && !HasEntry) return LocalRedirect($"{Here}?page={Asked!.Page}");
        if (unsentId is { Length: > 0 }) restored = unsent.Take(unsentId, Request.Path);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, int token, [FromQuery(Name = "page")] string? page, bool check, string? entry, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (!Ask(page)) return NotFound();
        (BackToCheck, EntryName) = (check, entry);
        if (Step is null || Step.IsPayment) return Page();
        if (Asked is null) return LocalRedirect($"{Here}/check");
        if (Asked.Group is { } group && await OnGroup(group, cancel) is { } done) return done;
        if (await Attach(cancel) is { Count: > 0 } refused)
        {
            Errors = refused;
            return Page();
        }
        var sent = Sent(Typed);
        var kept = await Answers.Keep(Case, sent, cancel);
        if (kept.IsRefused) return Gone();
        (Errors, Elsewhere) = (kept.Value.Errors, kept.Value.Elsewhere ?? []);
        if (Errors.Count > 0 || Elsewhere.Count > 0) return Page();
        return sent.IsLater ? LocalRedirect(Texts.Link($"/cases/{id}?later=true")) : LocalRedirect(After(kept.Value, check));
    }

    public async Task<IActionResult> OnPostPay(string id, int token, string? method, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (Step is null) return Page();
        var paid = await Answers.Pay(Case, token, method == "declined-card" ? method : "card", User.Actor(), cancel);
        return paid.IsRefused ? Gone() : LocalRedirect(Texts.Link($"/cases/{id}"));
    }

    /// <summary>What stands in a field: what was just typed, what was kept, or what government knows.</summary>
    public string? Value(FormField field) => Errors.Count > 0 || Elsewhere.Count > 0 ? Typed(field.Name) : restored?.GetValueOrDefault(field.Name) ?? (IsEntry ? AnswerStep.Text(EntryNow?[field.Name]) : Kept(field));

    public string? ErrorOf(FormField field) => Errors.FirstOrDefault(error => error.Field == field.Name) is { } error ? Texts[error.Text] : null;

    private SentPage Sent(Func<string, string?> typed) =>
        new(Step!.Token, Asked!.Page, typed, User.Actor(), Request.Form["$seen"], Request.Form.ContainsKey("later"));

    /// <summary>The next page, the list of tasks where that page begins another one, or the last page.</summary>
    private string After(PageOutcome kept, bool check)
    {
        var next = check ? kept.Gap : kept.NextPage;
        if (Whole!.HasTasks && !check && (next is null || Whole.Page(next)!.Section is not null)) return $"{Here}/tasks";
        return next is null ? $"{Here}/check" : $"{Here}?page={next}{(check ? "&check=true" : "")}";
    }

    /// <summary>A group's page is judged as it was kept; what is typed is judged entry by entry.</summary>
    private string? Typed(string field) => Asked?.Group is { } group && group.Name == field ? Kept(group) : IsFile(field) ? FileTyped(field) : CleanInput.Of(string.Join(',', Request.Form[field].Select(one => one)));

    private PageResult Gone()
    {
        Step = null;
        return Page();
    }

    /// <summary>Chooses the page: the first that is asked, or the one named; false where the form has no such page. A page that is not asked leads on.</summary>
    private bool Ask(string? page)
    {
        Asked = page is not null ? Form?.Page(page) : Form?.Layout is [var first, ..] ? first : null;
        return Asked is not null || page is null || Form is null || Whole?.Page(page) is not null;
    }
}
