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
internal sealed class StepModel(MyGovernment mine, CaseDesk cases, FormLibrary forms, AnswerStep answers, Texts texts) : PageModel
{
    public CaseView Case { get; private set; } = null!;
    public StepView? Step { get; private set; }
    public Form? Form { get; private set; }
    public FormPage? Asked { get; private set; }
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>The customer came from the last page, and goes back there.</summary>
    public bool BackToCheck { get; private set; }

    /// <summary>The place of this page among the pages of the form, counted from one.</summary>
    public int Place => Form!.Layout.ToList().IndexOf(Asked!) + 1;

    public string Here => texts.Link($"/cases/{Case.Id}/steps/{Step!.Token}");

    public string? Back => Place > 1 ? $"{Here}?page={Form!.Layout[Place - 2].Page}" : null;

    public async Task<IActionResult> OnGet(string id, int token, [FromQuery(Name = "page")] string? page, bool check, CancellationToken cancel)
    {
        if (!await Find(id, token, page, cancel)) return NotFound();
        BackToCheck = check;
        return Step is { IsPayment: false } && Form is null ? Redirect($"{Here}/check") : Page();
    }

    public async Task<IActionResult> OnPost(string id, int token, [FromQuery(Name = "page")] string? page, bool check, CancellationToken cancel)
    {
        if (!await Find(id, token, page, cancel)) return NotFound();
        BackToCheck = check;
        if (Step is null || Asked is null) return Page();
        var kept = await answers.Keep(Case, token, Asked.Page, Typed, User.Actor(), cancel);
        if (kept.IsRefused) return Gone();
        if (kept.Value.Errors.Count == 0)
            return LocalRedirect(check || kept.Value.NextPage is not { } next ? $"{Here}/check" : $"{Here}?page={next}");
        Errors = kept.Value.Errors;
        return Page();
    }

    public async Task<IActionResult> OnPostPay(string id, int token, string? method, CancellationToken cancel)
    {
        if (!await Find(id, token, null, cancel)) return NotFound();
        if (Step is null) return Page();
        var paid = await answers.Pay(Case, token, method == "declined-card" ? method : "card", User.Actor(), cancel);
        return paid.IsRefused ? Gone() : LocalRedirect(texts.Link($"/cases/{id}"));
    }

    /// <summary>What stands in a field: what was just typed, what was kept, or what government knows.</summary>
    public string? Value(FormField field) => Errors.Count > 0 ? Typed(field.Name)
        : AnswerStep.Text(Step!.Draft[field.Name]) ?? AnswerStep.Text(AnswerStep.Known(Case.Data, Form!, field.Name));

    public string? ErrorOf(FormField field) => Errors.FirstOrDefault(error => error.Field == field.Name) is { } error ? texts[error.Text] : null;

    private string? Typed(string field) => CleanInput.Of(Request.Form[field]);

    private PageResult Gone()
    {
        Step = null;
        return Page();
    }

    private async ValueTask<bool> Find(string id, int token, string? page, CancellationToken cancel)
    {
        if (await StepDoor.Open(mine, cases, User.Person(), id, token, cancel) is not { } door) return false;
        (Case, Step) = (door.Case, door.Step);
        Form = Step is { IsPayment: false } ? forms.Find(Step.Form) : null;
        Asked = page is null ? Form?.Layout[0] : Form?.Page(page);
        return Step is null || Form is null || Asked is not null;
    }
}
