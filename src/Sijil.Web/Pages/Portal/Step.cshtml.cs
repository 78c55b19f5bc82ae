using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Forms;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A step of a customer, one page of its form at a time; every page is kept in the case when it is sent.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class StepModel(MyGovernment mine, CaseDesk cases, FormLibrary forms, AnswerStep answers, Texts texts)
    : StepPage(mine, cases, forms, texts)
{
    public FormPage? Asked { get; private set; }
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>The customer came from the last page, and goes back there.</summary>
    public bool BackToCheck { get; private set; }

    /// <summary>The place of this page among the pages of the form, counted from one.</summary>
    public int Place => Form!.Layout.ToList().IndexOf(Asked!) + 1;

    public string? Back => Place > 1 ? $"{Here}?page={Form!.Layout[Place - 2].Page}" : null;

    public async Task<IActionResult> OnGet(string id, int token, [FromQuery(Name = "page")] string? page, bool check, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (!Ask(page)) return NotFound();
        BackToCheck = check;
        return Step is { IsPayment: false } && Asked is null ? LocalRedirect($"{Here}/check") : Page();
    }

    public async Task<IActionResult> OnPost(string id, int token, [FromQuery(Name = "page")] string? page, bool check, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (!Ask(page)) return NotFound();
        BackToCheck = check;
        if (Step is null || Step.IsPayment) return Page();
        if (Asked is null) return LocalRedirect($"{Here}/check");
        var kept = await answers.Keep(Case, token, Asked.Page, Typed, User.Actor(), cancel);
        if (kept.IsRefused) return Gone();
        if (kept.Value.Errors.Count == 0)
            return LocalRedirect((check ? kept.Value.Gap : kept.Value.NextPage) is { } next ? $"{Here}?page={next}{(check ? "&check=true" : "")}" : $"{Here}/check");
        Errors = kept.Value.Errors;
        return Page();
    }

    public async Task<IActionResult> OnPostPay(string id, int token, string? method, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (Step is null) return Page();
        var paid = await answers.Pay(Case, token, method == "declined-card" ? method : "card", User.Actor(), cancel);
        return paid.IsRefused ? Gone() : LocalRedirect(Texts.Link($"/cases/{id}"));
    }

    /// <summary>What stands in a field: what was just typed, what was kept, or what government knows.</summary>
    public string? Value(FormField field) => Errors.Count > 0 ? Typed(field.Name) : Kept(field);

    public string? ErrorOf(FormField field) => Errors.FirstOrDefault(error => error.Field == field.Name) is { } error ? Texts[error.Text] : null;

    private string? Typed(string field) => CleanInput.Of(Request.Form[field]);

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
