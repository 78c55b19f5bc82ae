using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The parts of a long form, each with what it still lacks and which body asks for it.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class TasksModel(MyGovernment mine, CaseDesk cases, AnswerStep answers, Texts texts) : StepPage(mine, cases, answers, texts)
{
    public IReadOnlyList<FormTask> Tasks => FormTasks.Of(Case, Step!, Form!);

    public async Task<IActionResult> OnGet(string id, int token, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        return Step is null || Form is { HasTasks: true } ? Page() : LocalRedirect(Here);
    }
}
