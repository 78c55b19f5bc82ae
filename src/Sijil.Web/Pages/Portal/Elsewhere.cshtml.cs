using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>How to go on with a step on another device: its address as a link and as a code. Whoever opens it signs in first, and sees it only if it is theirs.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class ElsewhereModel(MyGovernment mine, CaseDesk cases, AnswerStep answers, IOptions<KitOptions> kit, Texts texts) : StepPage(mine, cases, answers, texts)
{
    public string Address => $"{(kit.Value.PublicAddress is { Length: > 0 } set ? set.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}")}{Here}";

    public async Task<IActionResult> OnGet(string id, int token, CancellationToken cancel) => await Find(id, token, cancel) ? Page() : NotFound();
}
