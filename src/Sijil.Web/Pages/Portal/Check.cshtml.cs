using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The last page of a step: all answers, each to be changed, then sent once.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CheckModel(MyGovernment mine, CaseDesk cases, AnswerStep answers, Texts texts) : StepPage(mine, cases, answers, texts)
{
    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGet(string id, int token, CancellationToken cancel) => !await Find(id, token, cancel) ? NotFound()
        : Step is { IsPayment: true } ? LocalRedirect(Here) : Page();

    public async Task<IActionResult> OnPost(string id, int token, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (Step is null) return Page();
        if (Step.IsPayment) return LocalRedirect(Here);
        var done = await Answers.Finish(Case, token, User.Actor(), cancel);
        if (!done.IsRefused) return LocalRedirect(Texts.Link($"/cases/{id}?sent=true"));
        if (done.Refusal.Code == CaseRefusals.StepGone.Code) Step = null;
        else Refusal = done.Refusal;
        return Page();
    }
}
